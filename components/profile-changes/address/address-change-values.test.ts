import { describe, expect, it } from "vitest";
import {
  type AddressChangeValues,
  addressChangeDraft,
  addressChangeValues,
} from "./address-change-values";

/** プロファイル情報参照API, response sample. */
const shown = { cnActIpAddress: "10.0.1.5", cnSbyIpAddress: "10.0.2.5" };

const filled = (changes: Partial<AddressChangeValues> = {}, line: typeof shown = shown) =>
  addressChangeDraft(line)({ ...addressChangeValues(line), ...changes });

describe("the form of an address change", () => {
  it("begins with the line's present addresses, which are no change", () => {
    expect(filled()).toEqual({
      request: null,
      body: shown,
      problems: [{ name: "cnActIpAddress", message: "addressesUnchanged" }],
    });
  });

  it("begins with the addresses of a corrected request", () => {
    expect(addressChangeValues(shown, { cnActIpAddress: "10.0.0.2" })).toMatchObject({
      cnActIpAddress: "10.0.0.2",
      cnSbyIpAddress: "",
    });
  });

  it("sends the document's sample body", () => {
    expect(filled({ cnActIpAddress: " 10.0.0.2 ", cnSbyIpAddress: "10.0.1.2" })).toEqual({
      request: { cnActIpAddress: "10.0.0.2", cnSbyIpAddress: "10.0.1.2" },
      body: { cnActIpAddress: "10.0.0.2", cnSbyIpAddress: "10.0.1.2" },
      problems: [],
    });
  });

  it.each(["", "  "])("does not send a blank standby address: %j", (cnSbyIpAddress) => {
    expect(filled({ cnActIpAddress: "10.0.0.2", cnSbyIpAddress }).body).toEqual({
      cnActIpAddress: "10.0.0.2",
    });
  });

  it("takes a blank standby address alone for no change: nothing would be sent of it", () => {
    expect(filled({ cnSbyIpAddress: "" }).problems).toEqual([
      { name: "cnActIpAddress", message: "addressesUnchanged" },
    ]);
  });

  it("names a mask, an address twice and a missing one, each at its field", () => {
    expect(filled({ cnActIpAddress: "10.0.1.5/24" }).problems).toEqual([
      { name: "cnActIpAddress", message: "ipv4Mask?mask=%2F24" },
    ]);
    expect(filled({ cnActIpAddress: "10.0.2.5" }).problems).toEqual([
      { name: "cnSbyIpAddress", message: "sameAddress" },
    ]);
    expect(filled({ cnActIpAddress: "" }).problems).toEqual([
      { name: "cnActIpAddress", message: "required" },
    ]);
  });
});
