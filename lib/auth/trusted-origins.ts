/** The desk's own origins. A desk on this machine is the same desk under both loopback names. */
export function trustedOrigins(publicUrl: string): string[] {
  const url = new URL(publicUrl);
  if (url.hostname !== "localhost" && url.hostname !== "127.0.0.1") return [url.origin];
  return ["localhost", "127.0.0.1"].map(
    (host) => new URL(`${url.protocol}//${host}:${url.port}`).origin,
  );
}
