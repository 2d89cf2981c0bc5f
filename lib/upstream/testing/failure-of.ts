import { UpstreamError } from "@/lib/upstream/upstream-error";

/** The UpstreamError that `promise` rejects with; whatever else happens fails the test. */
export async function failureOf(promise: Promise<unknown>): Promise<UpstreamError> {
  const outcome = await promise.then(
    () => new Error("it did not fail"),
    (error: unknown) => error,
  );
  if (outcome instanceof UpstreamError) return outcome;
  throw outcome;
}
