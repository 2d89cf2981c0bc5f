/** Where a click leads within the desk, or null: it leads elsewhere, to another tab, to a file, or within the page. */
export function inAppTarget(event: MouseEvent): string | null {
  const { button, ctrlKey, metaKey, shiftKey, altKey, defaultPrevented, target } = event;
  if (defaultPrevented || button !== 0 || ctrlKey || metaKey || shiftKey || altKey) return null;
  const link = target instanceof Element ? target.closest<HTMLAnchorElement>("a[href]") : null;
  if (!link || (link.target !== "" && link.target !== "_self") || link.hasAttribute("download")) {
    return null;
  }
  const { origin, pathname, search, hash } = new URL(link.href);
  if (origin !== location.origin) return null;
  return pathname + search === location.pathname + location.search
    ? null
    : pathname + search + hash;
}
