import { jsonBody } from "@/lib/auth/json-body";
import { jsonRoute } from "@/lib/auth/json-route";
import { LineQuery, listLines } from "@/lib/domain/esim/list-lines";

/** POST, because the free text may be a telephone number: it must not stand in a URL. */
export function POST(request: Request): Promise<Response> {
  return jsonRoute("esim:read", async (ctx) =>
    listLines(ctx, LineQuery.parse(await jsonBody(request))),
  );
}
