import type { Instrumentation } from "next";

/** Next calls it once, when the desk starts. */
export async function register(): Promise<void> {
  const unexpected = await loadLog();
  unexpected?.logConsoleErrors();
}

/** Next calls it for every error that a page or route did not expect. */
export const onRequestError: Instrumentation.onRequestError = async (error, request, context) => {
  const unexpected = await loadLog();
  unexpected?.logRequestError(error, { headers: request.headers, route: context.routePath });
};

/** Next builds this file for its edge runtime too, which the desk does not use and where there is no log. */
async function loadLog() {
  // biome-ignore lint/style/noProcessEnv: Next puts a constant in its place, and so leaves the rest out
  if (process.env.NEXT_RUNTIME !== "nodejs") return undefined;
  return import("@/lib/log-unexpected");
}
