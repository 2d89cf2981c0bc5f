import { trustedOrigins } from "@/lib/auth/trusted-origins";
import { env } from "@/lib/env";
import { AppError } from "@/lib/errors";

/**
 * For routes that change something: refuses what another site's page sends with this person's cookie. Browsers
 * name the page's origin in every POST; what has no such header comes from no page.
 * @throws AppError not_allowed
 */
export function requireOwnPage(request: Request): void {
  const origin = request.headers.get("origin");
  if (origin === null || trustedOrigins(env().publicUrl).includes(origin)) return;
  throw new AppError("not_allowed");
}
