const BASE = "http://desk.invalid";

/**
 * Where to go after signing in: the path that was asked for when it is a page of this desk, else the first page. The
 * value comes from the address, so anybody can have written it.
 */
export function safeNextPath(value: string | string[] | undefined): string {
  const path = typeof value === "string" ? value : "";
  // Browsers drop tabs and newlines from addresses and take a backslash for a slash.
  if (!path.startsWith("/") || /[\\\p{Cc}]/u.test(path)) return "/";
  if (!URL.canParse(path, BASE)) return "/";
  const { origin, pathname, search, hash } = new URL(path, BASE);
  // A path that begins with two slashes would be read as another host.
  if (origin !== BASE || pathname.startsWith("//")) return "/";
  return /^\/(login|api|_next)(\/|$)/.test(pathname) ? "/" : `${pathname}${search}${hash}`;
}
