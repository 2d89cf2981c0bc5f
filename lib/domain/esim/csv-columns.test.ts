import { expect, it } from "vitest";
import { CSV_COLUMNS, csvTemplate } from "@/lib/domain/esim/csv-columns";

/** The document's table JSON Parameters without No 1, 4, 12 and 15, and our own. */
const COLUMNS = [
  "aladinOperated",
  "masterAccount",
  "createType",
  "eid",
  "account",
  "simKind",
  "contractLine",
  "repAccount",
  "addKind",
  "reissue.oldProductNumber",
  "reissue.oldEid",
  "mnp.reserveNumber",
  "mnp.lastnameKanji",
  "mnp.firstnameKanji",
  "mnp.lastnameZenKana",
  "mnp.firstnameZenKana",
  "mnp.gender",
  "mnp.birthday",
  "shipDate",
  "planCode",
  "deliveryCode",
  "customerReference",
];

it("the columns are the document's paths without key, password and objects, then our own", () => {
  expect(CSV_COLUMNS).toEqual(COLUMNS);
});

it("the template is the header alone, in UTF-8 with a byte order mark", () => {
  const bytes = Buffer.from(csvTemplate(), "utf8");
  expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  expect(bytes.subarray(3).toString("utf8")).toBe(`${COLUMNS.join(",")}\r\n`);
});
