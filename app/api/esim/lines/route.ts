import { jsonBody } from "@/lib/auth/json-body";
import { jsonRoute } from "@/lib/auth/json-route";
import { LinesAgainQuery } from "@/lib/domain/esim/line-query";
import { listLinesAgain } from "@/lib/domain/esim/list-lines";

/** POST, because the free text may be a telephone number: it must not stand in a URL. */
export function POST(request: Request): Promise<Response> {
  return jsonRoute("esim:read", async (ctx) =>
    listLinesAgain(ctx, LinesAgainQuery.parse(await jsonBody(request))),
  );
}
