/**
 * The labels of a form's fields, by field path, in the order of the page: fields that appear later, or change their label,
 * are noted last. `id` is the form's.
 */
export function inPageOrder(labels: ReadonlyMap<string, string>, id: string): Map<string, string> {
  const placed = [...labels].map((entry) => ({
    entry,
    element: document.getElementById(`${id}-${entry[0]}`),
  }));
  placed.sort((one, other) => comparePlace(one.element, other.element));
  return new Map(placed.map(({ entry }) => entry));
}

function comparePlace(one: HTMLElement | null, other: HTMLElement | null): number {
  if (!one || !other || one === other) return 0;
  return one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
}
