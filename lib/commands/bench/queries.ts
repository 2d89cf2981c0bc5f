import type { Bench } from "@/lib/commands/bench/bench";
import { decimal, whole } from "@/lib/commands/bench/figures";
import { fillLedger } from "@/lib/commands/bench/full-ledger";
import { placeMany } from "@/lib/commands/bench/queued-orders";
import { quantile, timed } from "@/lib/commands/bench/samples";
import { admitSomebody } from "@/lib/commands/bench/signed-in-desk";
import { db } from "@/lib/db/client";
import { countAttention } from "@/lib/domain/desk/desk-context";
import { searchDesk } from "@/lib/domain/desk/search-desk";
import { readToday } from "@/lib/domain/desk/today";
import { LineQuery } from "@/lib/domain/esim/line-query";
import { listLines, listLinesAgain } from "@/lib/domain/esim/list-lines";
import { readMetrics } from "@/lib/domain/operations/read-metrics";
import { askForReadingsOwed } from "@/lib/domain/orders/ask-for-readings-owed";
import { claimOrder } from "@/lib/domain/orders/claim-order";
import { listOrders } from "@/lib/domain/orders/list-orders";
import { OrderFilters } from "@/lib/domain/orders/schemas";
import { sweepOrders } from "@/lib/domain/orders/sweep-orders";

const ORDERS = 500_000;
const QUEUED = 10_000;
const ROUNDS = 10;
const UNCOUNTED = 2;
/** What is asked for by a page that is looked at. */
const AIM_MS = 200;

/** What the worker and the pages ask of a long ledger. */
export const queries: Bench = async (place) => {
  const { ctx } = await admitSomebody();
  await fillLedger(place, ORDERS);
  await placeMany(ctx, QUEUED);
  const { rows: queued } = await listOrders(ctx, OrderFilters.parse({ state: "queued" }));
  const list = (choices: Record<string, string>) => () =>
    listOrders(ctx, OrderFilters.parse(choices));
  const lines = (choices: Record<string, string>) => () => listLines(ctx, LineQuery.parse(choices));
  let known: string | undefined;
  const linesAgain = async () => {
    const { page } = await listLinesAgain(ctx, { ...LineQuery.parse({}), known });
    known = page?.version ?? known;
  };
  const asked: { name: string; work: (round: number) => Promise<unknown>; page: boolean }[] = [
    {
      name: "claim of an order",
      work: (round) => claimOrder(ctx, queued[round]?.id ?? "", "bench"),
      page: false,
    },
    { name: "sweep", work: () => sweepOrders(ctx), page: false },
    { name: "readings owed", work: () => askForReadingsOwed(), page: false },
    { name: "metrics", work: () => readMetrics(), page: false },
    { name: "attention", work: () => countAttention(ctx), page: true },
    { name: "today", work: () => readToday(ctx), page: true },
    { name: "orders, first page", work: list({}), page: true },
    { name: "orders, page 5,000", work: list({ page: "5000" }), page: true },
    { name: "orders, queued", work: list({ state: "queued" }), page: true },
    { name: "orders, completed", work: list({ state: "completed" }), page: true },
    { name: "orders of a kind", work: list({ kind: "icm.resume" }), page: true },
    { name: "orders of a line", work: list({ imsi: "440139000000002" }), page: true },
    { name: "eSIM lines, first page", work: lines({}), page: true },
    { name: "eSIM lines, asked again", work: linesAgain, page: true },
    { name: "eSIM lines, in use", work: lines({ state: "active" }), page: true },
    { name: "eSIM lines, page 4,000", work: lines({ page: "4000" }), page: true },
    { name: "search, 4 digits", work: () => searchDesk(ctx, "2345"), page: true },
    {
      name: "search, the beginning of an IMSI",
      work: () => searchDesk(ctx, "44013900"),
      page: true,
    },
    {
      name: "search, an EID",
      work: () => searchDesk(ctx, `89049034${"123457".padStart(24, "0")}`),
      page: true,
    },
    { name: "search, an order's code", work: () => searchDesk(ctx, "B000123456"), page: true },
    { name: "search, what is not there", work: () => searchDesk(ctx, "存在しない"), page: true },
  ];
  const found: { name: string; p50: number; most: number; page: boolean }[] = [];
  for (const { name, work, page } of asked) {
    const times: number[] = [];
    for (let round = 0; round < UNCOUNTED + ROUNDS; round += 1) {
      const ms = await timed(() => work(round));
      if (round >= UNCOUNTED) times.push(ms);
    }
    found.push({ name, p50: quantile(times, 0.5), most: Math.max(...times), page });
  }
  const [size] = (
    await db().execute<{ size: string }>(
      "SELECT pg_size_pretty(pg_database_size(current_database())) AS size",
    )
  ).rows;
  return {
    title: `The ledger with ${whole(ORDERS)} orders and ${whole(QUEUED)} queued (${size?.size ?? "-"} on the disk), milliseconds`,
    head: ["asked for", "p50", "most"],
    rows: found.map(({ name, p50, most }) => [name, decimal(p50), decimal(most)]),
    aims: found
      .filter(({ page }) => page)
      .map(({ name, p50 }) => ({
        text: `${name}: within ${AIM_MS} ms at p50`,
        reached: p50 <= AIM_MS,
      })),
  };
};
