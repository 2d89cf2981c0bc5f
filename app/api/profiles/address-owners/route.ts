import { jsonBody } from "@/lib/auth/json-body";
import { jsonRoute } from "@/lib/auth/json-route";
import {
  AddressOwnersQuery,
  findAddressOwners,
} from "@/lib/domain/profile-changes/find-address-owners";

/** POST, because what is typed must not stand in a URL. */
export function POST(request: Request): Promise<Response> {
  return jsonRoute("profiles:read", async (ctx) =>
    findAddressOwners(ctx, AddressOwnersQuery.parse(await jsonBody(request))),
  );
}
