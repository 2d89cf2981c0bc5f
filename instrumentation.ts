import type { Instrumentation } from "next";

/** Next calls it once, when the desk starts. */
export async function register(): Promise<void> {
  const { logConsoleErrors } = await import("@/lib/log-unexpected");
  logConsoleErrors();
}

/** Next calls it for every error that a page or route did not expect. */
export const onRequestError: Instrumentation.onRequestError = async (error, request, context) => {
  const { logRequestError } = await import("@/lib/log-unexpected");
  logRequestError(error, { headers: request.headers, route: context.routePath });
};
