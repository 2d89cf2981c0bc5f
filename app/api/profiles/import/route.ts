import { requestBytes } from "@/app/api/profiles/import/request-bytes";
import { jsonRoute } from "@/lib/auth/json-route";
import { requireOwnPage } from "@/lib/auth/require-own-page";
import { importFile } from "@/lib/domain/profiles/import-file";

/** The body is the file, or the pasted text, itself. */
export function POST(request: Request): Promise<Response> {
  return jsonRoute("profiles:import", (ctx) => {
    requireOwnPage(request);
    return importFile(ctx, requestBytes(request));
  });
}
