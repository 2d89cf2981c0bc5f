import { jsonBody } from "@/lib/auth/json-body";
import { jsonRoute } from "@/lib/auth/json-route";
import { DuplicatesQuery, findDuplicates } from "@/lib/domain/esim/find-duplicates";

/** POST, because a phone number must not stand in a URL. */
export function POST(request: Request): Promise<Response> {
  return jsonRoute("esim:read", async (ctx) =>
    findDuplicates(ctx, DuplicatesQuery.parse(await jsonBody(request))),
  );
}
