import { z } from "zod";
import { jsonBody } from "@/lib/auth/json-body";
import { jsonRoute } from "@/lib/auth/json-route";
import { searchDesk } from "@/lib/domain/desk/search-desk";

const Query = z.object({ text: z.string().max(100) });

/** POST, because the text may be a telephone number: it must not stand in a URL. */
export function POST(request: Request): Promise<Response> {
  return jsonRoute("profiles:read", async (ctx) =>
    searchDesk(ctx, Query.parse(await jsonBody(request)).text),
  );
}
