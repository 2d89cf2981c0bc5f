import { describe, expect, it } from "vitest";
import { type Column, needInWords } from "@/lib/commands/pa05-41/needs-in-words";
import type { ParameterPath } from "@/lib/upstream/freebit/parameters";

const newLine: Column = { addKind: "N", aladinOperated: "20" };
const newOperated: Column = { addKind: "N", aladinOperated: "10" };
const transfer: Column = { addKind: "M", aladinOperated: "20" };
const transferOperated: Column = { addKind: "M", aladinOperated: "10" };
const reissue: Column = { addKind: "R", aladinOperated: "20" };

describe("the need of a parameter in words", () => {
  it.each<[ParameterPath, Column, string]>([
    ["eid", newLine, "required"],
    ["deliveryCode", reissue, "optional"],
    ["account", newLine, "idle"],
    ["account", newOperated, "required"],
    ["repAccount", newOperated, "required"],
    ["createType", newLine, "required with planCode; otherwise idle"],
    ["createType", reissue, "idle"],
    ["masterAccount", transfer, "required with planCode, under user management; otherwise idle"],
    [
      "masterPassword",
      newLine,
      "required with planCode, under user management, for createType new; optional with planCode, under user management, for createType add or not chosen; otherwise idle",
    ],
    ["mnp.gender", newLine, "never"],
    ["mnp.gender", transfer, "required"],
    ["mnp.gender", transferOperated, "required once a field of mnp is filled; otherwise idle"],
    ["mnp.birthday", transfer, "required for gender M, W or not chosen; otherwise idle"],
    [
      "mnp.birthday",
      transferOperated,
      "required once a field of mnp is filled, for gender M, W or not chosen; otherwise idle",
    ],
    [
      "reissue.oldEid",
      reissue,
      "required for an eSIM; optional while the kind of SIM is open; otherwise never",
    ],
    ["reissue", transfer, "never"],
  ])("%s in %o: %s", (path, column, words) => {
    expect(needInWords(path, column)).toBe(words);
  });
});
