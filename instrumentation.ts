import type { Instrumentation } from "next";

/** Next calls it once, when the desk starts; in its edge runtime, for which this file is built too, the desk never runs. */
export async function register(): Promise<void> {
  // biome-ignore lint/style/noProcessEnv: Next puts a constant in its place, and so leaves the rest out
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const [{ logConsoleErrors }, { endIdleAtStop }] = await Promise.all([
    import("@/lib/log-unexpected"),
    import("@/lib/idle-connections"),
  ]);
  logConsoleErrors();
  endIdleAtStop();
}

/** Next calls it for every error that a page or route did not expect. */
export const onRequestError: Instrumentation.onRequestError = async (error, request, context) => {
  // biome-ignore lint/style/noProcessEnv: as above
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { logRequestError } = await import("@/lib/log-unexpected");
  logRequestError(error, { headers: request.headers, route: context.routePath });
};
