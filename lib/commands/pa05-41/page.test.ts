import { readFile } from "node:fs/promises";
import { expect, it } from "vitest";
import { pa0541Page } from "@/lib/commands/pa05-41/page";

it("docs/pa05-41.md is what the desk's own tables say: else run npm run docs:pa05-41", async () => {
  expect(await readFile("docs/pa05-41.md", "utf8")).toBe(pa0541Page());
});

it("has the 25 parameters and the 40 result codes", () => {
  const page = pa0541Page();
  expect(page.match(/^\| \d+ \| `.*\|.*\|.*\|.*\|$/gm)).toHaveLength(25);
  expect(page.match(/^\| \d{3}-\d{3} \|/gm)).toHaveLength(40);
  expect(page).not.toContain("undefined");
});

it("speaks of every parameter under each kind of request", () => {
  const kinds = pa0541Page().split("\n### ").slice(1);
  expect(kinds.map((kind) => kind.split("\n")[0])).toEqual([
    "New line: `addKind` `N`",
    "Number transfer (MNP): `addKind` `M`",
    "Reissue: `addKind` `R`",
  ]);
  for (const kind of kinds) {
    const [section = ""] = kind.split("\n## ");
    const inRows = section.match(/^\| \d+ \|/gm) ?? [];
    const never = section.match(/^Never: (.*)\.$/m)?.[1]?.split(", ") ?? [];
    expect(inRows.length + never.length).toBe(25);
  }
});

it("says what the carrier refuses whole", () => {
  const [, newLine, transfer, reissue] = pa0541Page().split("\n### ");
  expect(newLine).not.toContain("400-356");
  expect(transfer).toContain(
    "Operated in ALADIN (`10`): refused unless `FREEBIT_ALADIN_MNP=allowed`, as the carrier's 400-356.",
  );
  expect(reissue).toContain("Operated in ALADIN (`10`): refused, as the carrier's 400-356.");
});

it.each([
  "| 10 | `repAccount` | optional | required |",
  "| 12 | `reissue` | required |",
  "| 15 | `mnp` | required | idle |",
  "| 22 | `mnp.birthday` | half-width digits | 8 | a real day, YYYYMMDD |",
  "| 8 | `simKind` | half-width letters and digits | 2 | `E2`, `E3`, `E0` |",
  "| 200-100 | Success | – | `no` | Accepted. Wait for the completion file (完了通知ファイル). |",
  "| 500-371 | eSIM identifier (eid) duplicate error | `eid` | `no` | This EID is in use already. First check",
])("has the row %s", (row) => {
  expect(pa0541Page()).toContain(row);
});

it("has the columns of the CSV file, and not the secrets", () => {
  const [, csv = ""] = pa0541Page().split("\n## The CSV file\n");
  const [section = ""] = csv.split("\n## ");
  expect(section.match(/^\| `[\w.]+` \|.*\|$/gm)).toHaveLength(22);
  expect(section).toContain("| `eid` | 6 | half-width digits | 32 | – |");
  expect(section).toContain(
    "| `customerReference` | – | any characters | 1–60 | our own, not sent |",
  );
  expect(section).not.toMatch(/^\| `(authKey|masterPassword|mnp|reissue)` \|/m);
});
