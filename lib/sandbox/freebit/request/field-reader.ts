import { z } from "zod";
import { FreebitRefusal } from "@/lib/sandbox/freebit/refusal";

/** No code is given for the objects themselves, nor for parameters that the document does not have. */
const OTHER_PARAMETER = 204;

const record = z.record(z.string(), z.unknown());

/**
 * Takes parameters out of a JSON object one after another; the first one that is wrong throws the
 * code that the document has for it. What is wrong: it is needed and absent, or there and not fitting.
 */
export class FieldReader {
  readonly #fields: Map<string, unknown>;
  readonly #taken = new Set<string>();

  /** Refuses with 204 whatever is not an object. */
  constructor(value: unknown) {
    const parsed = record.safeParse(value);
    if (!parsed.success) throw new FreebitRefusal(OTHER_PARAMETER);
    this.#fields = new Map(Object.entries(parsed.data));
  }

  has(name: string): boolean {
    return this.#fields.has(name);
  }

  /** What stands there, without having been judged. */
  peek(name: string): unknown {
    return this.#fields.get(name);
  }

  needed<Schema extends z.ZodType>(name: string, code: number, schema: Schema): z.infer<Schema> {
    this.#taken.add(name);
    const parsed = schema.safeParse(this.#fields.get(name));
    if (!parsed.success) throw new FreebitRefusal(code);
    return parsed.data;
  }

  optional<Schema extends z.ZodType>(name: string, code: number, schema: Schema) {
    this.#taken.add(name);
    return this.has(name) ? this.needed(name, code, schema) : undefined;
  }

  neededWhen<Schema extends z.ZodType>(
    need: boolean,
    name: string,
    code: number,
    schema: Schema,
  ): z.infer<Schema> | undefined {
    return need ? this.needed(name, code, schema) : this.optional(name, code, schema);
  }

  /** The object within; refuses with 204 what is not one. */
  inner(name: string): FieldReader {
    this.#taken.add(name);
    return new FieldReader(this.#fields.get(name));
  }

  /** Refuses with 204 whatever was never taken. */
  end(): void {
    for (const name of this.#fields.keys()) {
      if (!this.#taken.has(name)) throw new FreebitRefusal(OTHER_PARAMETER);
    }
  }
}
