import { requestBytes } from "@/app/api/profiles/import/request-bytes";
import { jsonRoute } from "@/lib/auth/json-route";
import { requireOwnPage } from "@/lib/auth/require-own-page";
import { previewImport } from "@/lib/domain/drafts/preview-import";

/** The same body as an import, of which nothing is kept. */
export function POST(request: Request): Promise<Response> {
  return jsonRoute("esim:operate", (ctx) => {
    requireOwnPage(request);
    return previewImport(ctx, requestBytes(request));
  });
}
