import { checkReady } from "@/lib/domain/operations/check-ready";

/** Whether the desk can do its work: asked by balancers and monitors, who have no sign-in. */
export async function GET(): Promise<Response> {
  const readiness = await checkReady();
  const status = readiness.ready ? 200 : 503;
  return Response.json(readiness, { status, headers: { "cache-control": "no-store" } });
}
