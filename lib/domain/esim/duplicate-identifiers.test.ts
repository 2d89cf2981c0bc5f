import { describe, expect, it } from "vitest";
import { wholeIdentifiers } from "@/lib/domain/esim/duplicate-identifiers";

const eid = "11112222333344445555666677778888";

describe("what is looked for among the orders", () => {
  it("is whole: an EID of 32 digits, a phone number of 11 to 14, a reservation number of 10", () => {
    const given = { eid, account: "08011112222", reserveNumber: "1101201234" };
    expect(wholeIdentifiers(given)).toEqual([
      { field: "eid", value: eid },
      { field: "account", value: "08011112222" },
      { field: "reserveNumber", value: "1101201234" },
    ]);
    expect(wholeIdentifiers({ account: "02001234567890" })).toHaveLength(1);
  });

  it.each([
    {},
    { eid: "" },
    { eid: eid.slice(1) },
    { eid: `${eid}9` },
    { eid: "1111 2222 3333 4444 5555 6666 7777 8888" },
    { account: "0801111222" },
    { account: "080111122223333" },
    { account: "080-1111-2222" },
    { reserveNumber: "110120123" },
    { reserveNumber: "11012012345" },
  ])("is nothing half-typed or unclean: %o", (given) => {
    expect(wholeIdentifiers(given)).toEqual([]);
  });
});
