import { requestBytes } from "@/app/api/profiles/import/request-bytes";
import { jsonRoute } from "@/lib/auth/json-route";
import { requireOwnPage } from "@/lib/auth/require-own-page";
import { receiveFile } from "@/lib/domain/completions/receive-file";

/** The body is the file itself; its name comes percent-encoded in `x-file-name`, since addresses end in logs. */
export function POST(request: Request): Promise<Response> {
  return jsonRoute("completions:apply", (ctx) => {
    requireOwnPage(request);
    const name = fileName(request.headers.get("x-file-name") ?? "");
    return receiveFile(ctx, { name, source: "upload", bytes: requestBytes(request) });
  });
}

function fileName(header: string): string {
  try {
    return decodeURIComponent(header);
  } catch {
    return "";
  }
}
