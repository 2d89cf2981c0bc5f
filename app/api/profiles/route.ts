import { jsonBody } from "@/lib/auth/json-body";
import { jsonRoute } from "@/lib/auth/json-route";
import { listProfiles } from "@/lib/domain/profiles/list-profiles";
import { ProfileQuery } from "@/lib/domain/profiles/schemas";

/** POST, because the free text may be a telephone number: it must not stand in a URL. */
export function POST(request: Request): Promise<Response> {
  return jsonRoute("profiles:read", async (ctx) =>
    listProfiles(ctx, ProfileQuery.parse(await jsonBody(request))),
  );
}
