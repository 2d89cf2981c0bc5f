import { expect, it } from "vitest";
import { toUsageRows } from "@/lib/upstream/icm/usage-rows";

const place = { userCountry: "Japan", userNetwork: "NTT DoCoMo, Inc." };
const shown = { country: "Japan", network: "NTT DoCoMo, Inc." };

it("takes the carrier's own total", () => {
  const rows = [
    { date: "2021-01-01", dailyUsage: 1000, dailyUpUsage: null, dailyDownUsage: null, ...place },
  ];
  expect(toUsageRows(rows)).toEqual([
    { date: "2021-01-01", totalKb: 1000, upKb: null, downKb: null, ...shown },
  ]);
});

it("adds up and down where no total is given", () => {
  const rows = [
    { date: "2021-01", monthlyUsage: null, monthlyUpUsage: 300, monthlyDownUsage: 50, ...place },
    { date: "2021-02", monthlyUsage: null, monthlyUpUsage: 7, monthlyDownUsage: null, ...place },
  ];
  expect(toUsageRows(rows)).toEqual([
    { date: "2021-01", totalKb: 350, upKb: 300, downKb: 50, ...shown },
    { date: "2021-02", totalKb: 7, upKb: 7, downKb: null, ...shown },
  ]);
});

it("keeps a given total of zero, and each network's row of the same day, in order", () => {
  const abroad = { userCountry: "United States", userNetwork: "AT&T" };
  const rows = [
    { date: "2021-01-01", dailyUsage: 0, dailyUpUsage: 5, dailyDownUsage: 5, ...abroad },
    { date: "2021-01-01", dailyUsage: 20, dailyUpUsage: null, dailyDownUsage: null, ...place },
  ];
  expect(toUsageRows(rows)).toEqual([
    {
      date: "2021-01-01",
      totalKb: 0,
      upKb: 5,
      downKb: 5,
      country: "United States",
      network: "AT&T",
    },
    { date: "2021-01-01", totalKb: 20, upKb: null, downKb: null, ...shown },
  ]);
});

it("leaves out a row that gives no volume: that is not zero", () => {
  const empty = { date: "2021-01-01", dailyUsage: null, dailyUpUsage: null, dailyDownUsage: null };
  expect(toUsageRows([{ ...empty, ...place }])).toEqual([]);
});
