/** The one tenant of the stand-in and its published credentials: they open nothing else. */
export const tenant = {
  id: "550e8400e29b41d4a716446655440000",
  apiKey: "sandbox-key",
  apiSecret: "sandbox-secret",
};
