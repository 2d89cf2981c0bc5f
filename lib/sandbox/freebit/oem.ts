/** The one OEM of the stand-in and its published key: they open nothing else. */
export const oem = { id: "sandbox-oem", key: "sandbox-oem-key" };
