export type FieldProblem = { name: string; message: string };

type ErrorNode = { [key: string]: unknown };

function isNode(value: unknown): value is ErrorNode {
  return typeof value === "object" && value !== null;
}

/**
 * The form library's tree of errors as a list of field paths with their messages, in the order of `order` (the
 * fields as they stand on the page); fields that are not on the page come last.
 */
export function listFieldProblems(errors: unknown, order: readonly string[]): FieldProblem[] {
  const found: FieldProblem[] = [];
  function walk(node: unknown, path: string) {
    if (!isNode(node)) return;
    if (typeof node.message === "string" && "type" in node && path) {
      found.push({ name: path, message: node.message });
      return;
    }
    for (const [key, child] of Object.entries(node)) {
      // `ref` holds the page's own elements.
      if (key !== "ref") walk(child, path ? `${path}.${key}` : key);
    }
  }
  walk(errors, "");
  const place = (name: string) => (order.includes(name) ? order.indexOf(name) : order.length);
  return found.sort((one, other) => place(one.name) - place(other.name));
}
