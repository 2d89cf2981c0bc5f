import { describe, expect, it } from "vitest";
import { usageCsv, usageFileName } from "@/lib/domain/usage/usage-csv";

const readAt = "2026-11-22T05:02:00.000Z";
const live = { readAt, keptAt: {}, unread: [], anew: false };
const home = { country: "Japan", network: "NTT DoCoMo, Inc." };
const days = { by: "day", from: "2026-11-20", to: "2026-11-23" } as const;

function linesOf(csv: string): string[] {
  expect(csv.startsWith("\uFEFF")).toBe(true);
  expect(csv.endsWith("\r\n")).toBe(true);
  return csv.slice(1, -2).split("\r\n");
}

describe("usage as CSV", () => {
  it("has the carrier's field names and says which figures are missing or not final", () => {
    const rows = [
      { date: "2026-11-20", totalKb: 1200, upKb: null, downKb: null, ...home },
      {
        date: "2026-11-20",
        totalKb: 300,
        upKb: 250,
        downKb: 50,
        country: "United States",
        network: "AT&T Mobility",
      },
      { date: "2026-11-22", totalKb: 0, upKb: 0, downKb: 0, ...home },
    ];
    const lines = [{ imsi: "440130000096016", usage: { rows, ...live } }];
    const range = { ...days, to: "2026-11-22" };
    expect(linesOf(usageCsv(lines, range, "2026-11-23"))).toEqual([
      "imsi,date,userCountry,userNetwork,dailyUsage,dailyUpUsage,dailyDownUsage,unit,status,readAt",
      `440130000096016,2026-11-20,Japan,"NTT DoCoMo, Inc.",1200,,,KB,not_final,${readAt}`,
      `440130000096016,2026-11-20,United States,AT&T Mobility,300,250,50,KB,not_final,${readAt}`,
      `440130000096016,2026-11-21,,,,,,KB,no_data,${readAt}`,
      `440130000096016,2026-11-22,Japan,"NTT DoCoMo, Inc.",0,0,0,KB,not_final,${readAt}`,
    ]);
  });

  it("holds several lines, by month", () => {
    const months = { by: "month", from: "2026-10", to: "2026-10" } as const;
    const usage = (totalKb: number) => ({
      rows: [{ date: "2026-10", totalKb, upKb: null, downKb: null, ...home }],
      ...live,
    });
    const lines = [
      { imsi: "440130000096016", usage: usage(7) },
      { imsi: "440130000096017", usage: usage(8) },
    ];
    expect(linesOf(usageCsv(lines, months, "2026-11-22"))).toEqual([
      "imsi,date,userCountry,userNetwork,monthlyUsage,monthlyUpUsage,monthlyDownUsage,unit,status,readAt",
      `440130000096016,2026-10,Japan,"NTT DoCoMo, Inc.",7,,,KB,final,${readAt}`,
      `440130000096017,2026-10,Japan,"NTT DoCoMo, Inc.",8,,,KB,final,${readAt}`,
    ]);
  });

  it("says when a kept date was read, and which dates could not be", () => {
    const row = { totalKb: 5, upKb: null, downKb: null, ...home };
    const usage = {
      rows: ["2026-11-20", "2026-11-22"].map((date) => ({ date, ...row })),
      readAt: null,
      keptAt: { "2026-11-20": "2026-11-25T00:00:00.000Z" },
      unread: [{ from: "2026-11-21", to: "2026-11-22", code: "carrier_unreachable" as const }],
      anew: false,
    };
    expect(linesOf(usageCsv([{ imsi: "1", usage }], days, "2026-11-22")).slice(1)).toEqual([
      `1,2026-11-20,Japan,"NTT DoCoMo, Inc.",5,,,KB,not_final,2026-11-25T00:00:00.000Z`,
      "1,2026-11-21,,,,,,KB,not_read,",
      `1,2026-11-22,Japan,"NTT DoCoMo, Inc.",5,,,KB,not_final,`,
    ]);
  });

  it("says final only of figures that were themselves read a week after the date's end, in Japan", () => {
    const row = { totalKb: 5, upKb: null, downKb: null, ...home };
    const usage = {
      rows: ["2026-11-01", "2026-11-02", "2026-11-03", "2026-11-04"].map((date) => ({
        date,
        ...row,
      })),
      // 9 December, 10:00 in Japan.
      readAt: "2026-12-09T01:00:00.000Z",
      keptAt: {
        // 8 November, 23:59, and 10 November, 00:00 in Japan.
        "2026-11-01": "2026-11-08T14:59:00.000Z",
        "2026-11-02": "2026-11-09T15:00:00.000Z",
        "2026-11-03": "2026-11-06T03:00:00.000Z",
      },
      unread: [],
      anew: false,
    };
    const range = { by: "day", from: "2026-11-01", to: "2026-11-04" } as const;
    const csv = linesOf(usageCsv([{ imsi: "1", usage }], range, "2026-12-09")).slice(1);
    expect(csv.map((line) => line.split(",").slice(-2))).toEqual([
      ["not_final", "2026-11-08T14:59:00.000Z"],
      ["final", "2026-11-09T15:00:00.000Z"],
      ["not_final", "2026-11-06T03:00:00.000Z"],
      ["final", "2026-12-09T01:00:00.000Z"],
    ]);
  });

  it("cannot run a formula that a network's name holds", () => {
    const rows = [
      {
        date: "2026-11-20",
        totalKb: 1,
        upKb: null,
        downKb: null,
        country: "@SUM(A1)",
        network: '=HYPERLINK("http://x","y")',
      },
    ];
    const range = { by: "day", from: "2026-11-20", to: "2026-11-20" } as const;
    expect(
      linesOf(usageCsv([{ imsi: "1", usage: { rows, ...live } }], range, "2026-11-30"))[1],
    ).toBe(`1,2026-11-20,"'@SUM(A1)","'=HYPERLINK(""http://x"",""y"")",1,,,KB,not_final,${readAt}`);
  });
});

describe("the file's name", () => {
  it("says which line and which range", () => {
    expect(usageFileName(["440130000096016"], days)).toBe(
      "usage_440130000096016_2026-11-20_2026-11-23.csv",
    );
    expect(usageFileName(["1", "2", "3"], days)).toBe("usage_3-profiles_2026-11-20_2026-11-23.csv");
  });
});
