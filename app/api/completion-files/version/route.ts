import { jsonRoute } from "@/lib/auth/json-route";
import { listFiles } from "@/lib/domain/completions/list-files";
import { FileListChoices } from "@/lib/domain/completions/schemas";
import { versionOf } from "@/lib/domain/desk/version-of";

export function GET(request: Request): Promise<Response> {
  const choices = Object.fromEntries(new URL(request.url).searchParams);
  return jsonRoute("completions:read", async (ctx) => ({
    version: versionOf(await listFiles(ctx, FileListChoices.parse(choices))),
  }));
}
