import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type FilledFields, readFields, toNested } from "@/lib/domain/esim/field-paths";
import { VALID_ACTIVATIONS } from "@/lib/domain/esim/testing/valid-activations";
import { PARAMETERS } from "@/lib/upstream/freebit/parameters";

const PATHS = PARAMETERS.filter(({ type }) => type !== "object").map(({ path }) => path);
const filledText = fc.string({ unit: "binary", minLength: 1 });

/** Any of the fields, each with any text. */
const someFields = fc
  .subarray(PATHS)
  .chain((paths) => fc.tuple(...paths.map((path) => fc.tuple(fc.constant(path), filledText))))
  .map((entries): FilledFields => Object.fromEntries(entries));

describe("flattening and nesting", () => {
  it("undo each other for every set of fields", () => {
    fc.assert(
      fc.property(someFields, (fields) => {
        const nested = toNested(fields);
        expect(readFields(nested)).toEqual(fields);
        expect(toNested(readFields(nested))).toEqual(nested);
      }),
    );
  });

  it.each(Object.entries(VALID_ACTIVATIONS))("leave the request %s as it is", (_, { request }) => {
    expect(toNested(readFields(request))).toEqual(request);
  });

  it("names a field by the document's path", () => {
    const mnp = { gender: "C", lastnameKanji: "山田商店" };
    expect(readFields({ addKind: "M", mnp })).toEqual({
      addKind: "M",
      "mnp.gender": "C",
      "mnp.lastnameKanji": "山田商店",
    });
  });

  it("take what is empty for absent, and a space for text", () => {
    const given = {
      eid: "",
      account: null,
      simKind: undefined,
      planCode: " ",
      mnp: { gender: "" },
    };
    expect(readFields(given)).toEqual({ planCode: " " });
    expect(toNested({})).toEqual({});
  });
});
