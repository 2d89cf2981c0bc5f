/** That this process answers: asked by whoever restarts it, so it needs nothing, the database least of all. */
export function GET(): Response {
  return Response.json({ alive: true }, { headers: { "cache-control": "no-store" } });
}
