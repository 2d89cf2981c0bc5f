/** Whether a failure of the system or of PostgreSQL carries this code, such as ENOENT or 28P01. */
export function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && "code" in error && error.code === code;
}
