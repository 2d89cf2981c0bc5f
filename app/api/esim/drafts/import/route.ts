import { requestBytes } from "@/app/api/profiles/import/request-bytes";
import { jsonRoute } from "@/lib/auth/json-route";
import { requireOwnPage } from "@/lib/auth/require-own-page";
import { ImportDraftsQuery, importDrafts } from "@/lib/domain/drafts/import-drafts";

/** The body is the file itself. */
export function POST(request: Request): Promise<Response> {
  return jsonRoute("esim:operate", (ctx) => {
    requireOwnPage(request);
    const query = Object.fromEntries(new URL(request.url).searchParams);
    const { submissionId } = ImportDraftsQuery.parse(query);
    return importDrafts(ctx, { submissionId, bytes: requestBytes(request) });
  });
}
