export type SignInFailure =
  | { key: "wrong" | "tooMany" | "refused" | "network" | "unexpected" }
  | { key: "tooManySeconds"; seconds: number };

/** Asks the server to sign in; null when it did. What the server says in words is not shown: it is in English. */
export async function signIn(email: string, password: string): Promise<SignInFailure | null> {
  let response: Response;
  try {
    response = await fetch("/api/auth/sign-in/email", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ email, password }),
    });
  } catch {
    return { key: "network" };
  }
  if (response.ok) return null;
  if (response.status === 429) {
    const seconds = Number(response.headers.get("x-retry-after") ?? Number.NaN);
    return Number.isFinite(seconds) ? { key: "tooManySeconds", seconds } : { key: "tooMany" };
  }
  // An address that is none is refused with 400: to the person at the desk it is a wrong one.
  if (response.status === 400 || response.status === 401) return { key: "wrong" };
  return { key: response.status === 403 ? "refused" : "unexpected" };
}
