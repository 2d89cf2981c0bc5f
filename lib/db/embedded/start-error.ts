/** A start that cannot go on: its message is a whole sentence for the person at the terminal. */
export class StartError extends Error {
  override name = "StartError";
}
