/**
 * The fields that a schema names, without the index signature of an object that lets unknown fields
 * through: they are kept in the value, yet a misspelt field stays a type error.
 */
export type Known<T> = T extends Date
  ? T
  : T extends readonly (infer Item)[]
    ? Known<Item>[]
    : T extends object
      ? { [Key in keyof T as string extends Key ? never : Key]: Known<T[Key]> }
      : T;
