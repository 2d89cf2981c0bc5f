import { jsonRoute } from "@/lib/auth/json-route";
import { getFile } from "@/lib/domain/completions/get-file";
import { FileChoices } from "@/lib/domain/completions/schemas";
import { versionOf } from "@/lib/domain/desk/version-of";

export async function GET(request: Request, { params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const choices = Object.fromEntries(new URL(request.url).searchParams);
  return jsonRoute("completions:read", async (ctx) => ({
    version: versionOf(await getFile(ctx, id, FileChoices.parse(choices))),
  }));
}
