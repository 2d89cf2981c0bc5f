/** Stands where a fact is missing. */
export function Absent() {
  return <span className="text-faint">—</span>;
}
