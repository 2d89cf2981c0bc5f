/** What a keydown says that an IME has used; Safari's Enter that ends a composition says nothing else of it. */
const USED_BY_IME = 229;

/**
 * Enter and Escape that end what an IME composes are the IME's alone: no form is sent by the one, no window closed by
 * the other. In one place for every control, before anything on the page hears of the key.
 */
export function keepImeKeys(event: KeyboardEvent): void {
  if (event.key !== "Enter" && event.key !== "Escape") return;
  if (!event.isComposing && event.keyCode !== USED_BY_IME) return;
  event.preventDefault();
  event.stopImmediatePropagation();
}

/** Whether an input event belongs to a word that is still being composed. */
export function isOfComposition(event: Event): boolean {
  if (!(event instanceof InputEvent)) return false;
  return event.isComposing || event.inputType.includes("Composition");
}
