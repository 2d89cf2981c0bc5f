type WithNavigation = Window & { navigation?: { currentEntry: { index: number } | null } };

/** The Navigation API, which TypeScript's own types of a window do not have. */
function withNavigation(page: Window): WithNavigation {
  return page as WithNavigation;
}

/** Where in the tab's history the page stands; null where the browser does not tell. */
export function historyPlace(): number | null {
  return withNavigation(window).navigation?.currentEntry?.index ?? null;
}

/** How many steps lie between a place and where the page stands now; without places, one step back. */
export function stepsFrom(place: number | null): number {
  const now = historyPlace();
  return now === null || place === null ? -1 : now - place;
}
