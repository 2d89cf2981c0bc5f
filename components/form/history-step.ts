/** Said on the window before the router follows a step through the history; prevented, the router does not (instrumentation-client.ts). */
export const HISTORY_STEP = "kaitsu:history-step";
