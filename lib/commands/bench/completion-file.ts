import { and, eq, inArray } from "drizzle-orm";
import type { Bench } from "@/lib/commands/bench/bench";
import { type Growing, measureGrowth } from "@/lib/commands/bench/growth";
import { db } from "@/lib/db/client";
import { orders } from "@/lib/db/schema/orders";
import { receiveFile } from "@/lib/domain/completions/receive-file";
import { insertEsimOrders } from "@/lib/testing/esim-orders";
import { windows31J } from "@/lib/testing/windows-31j";
import { showJapanTime } from "@/lib/time/japan";

const HEADER =
  "依頼区分,配送コード,eSIM識別番号,電話番号,処理結果,エラーコード,メッセージ,依頼日時,完了日時";

/** As the worker does with a file of the folder. */
const program = { actor: "program", requestId: "bench" } as const;

const HOUR_MS = 60 * 60 * 1000;

/** An eSIM依頼完了通知ファイル whose every row completes an order that waits for it. */
const file: Growing = {
  title: "A completion file (Windows-31J), read and applied to as many accepted orders",
  aim: { rows: 1_000, ms: 3_000 },
  sizes: [100, 1_000],
  prepare: async (rows) => {
    const placedAt = new Date(Date.now() - HOUR_MS);
    const waiting = await insertEsimOrders(
      Array.from({ length: rows }, () => ({ eid: digits("89049032", 32), placedAt })),
    );
    const at = showJapanTime(Date.now(), "second");
    const lines = waiting.map(
      ({ code, eid }) => `N,${code},${eid},${digits("080", 11)},OK,,,${at},${at}`,
    );
    const bytes = windows31J([HEADER, ...lines].map((line) => `${line}\r\n`).join(""));
    return {
      work: async () => {
        await receiveFile(program, {
          name: "esim.csv",
          source: "folder",
          bytes: inOnePiece(bytes),
        });
      },
      check: () => requireCompleted(waiting.map(({ id }) => id)),
    };
  },
};

/** How the time to read a completion file grows with its rows. */
export const completionFile: Bench = () => measureGrowth(file);

let made = 0;

/** Digits that nothing else here has. */
function digits(beginning: string, length: number): string {
  made += 1;
  return `${beginning}${String(made).padStart(length - beginning.length, "0")}`;
}

async function* inOnePiece(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

async function requireCompleted(ids: string[]): Promise<void> {
  const completed = and(inArray(orders.id, ids), eq(orders.state, "completed"));
  const count = await db().$count(orders, completed);
  if (count !== ids.length) throw new Error(`${count} of ${ids.length} orders were completed.`);
}
