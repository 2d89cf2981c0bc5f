import { randomUUID } from "node:crypto";
import { type Kind, OPERATIONS } from "@/lib/domain/orders/faults/operations";
import { sandboxLine } from "@/lib/testing/icm-lines";
import { openedForm } from "@/lib/testing/opened-form";
import type { sandboxLog } from "@/lib/testing/witness";
import { newLine, portedCorporation, reissued } from "@/lib/upstream/testing/freebit-requests";

export type LogEntry = Awaited<ReturnType<typeof sandboxLog>>[number];

/** One operation on a line of its own: the form that asks for it, and how the sandbox's log speaks of it. */
export type Subject = {
  kind: Kind;
  atCarrier: string;
  submissionId: string;
  form: Record<string, unknown>;
  /** What a fault must name to meet this request alone. */
  faultFor: Record<string, string>;
  isIn: (entry: LogEntry) => boolean;
};

/** Sleeping lines are the fewest that the sandbox has. */
export const MOST_TURNS = 10;

/**
 * Operations of these kinds, each on a line or an EID of the sandbox that no other turn has.
 * @param turn from 0 to MOST_TURNS - 1
 */
export async function makeSubjects(turn: number, kinds: readonly Kind[]): Promise<Subject[]> {
  if (turn >= MOST_TURNS) throw new Error("a sandbox has not so many lines that sleep");
  return Promise.all(
    kinds.map((kind) =>
      kind === "freebit.new" || kind === "freebit.mnp" || kind === "freebit.reissue"
        ? activationOf(kind, turn)
        : changeOf(kind, turn),
    ),
  );
}

type IcmKind = Exclude<Kind, FreebitKind>;
type FreebitKind = "freebit.new" | "freebit.mnp" | "freebit.reissue";

/** The line of IMSI 4401300000 96015 + n of the sandbox's beginning (lib/sandbox/README.md). */
function lineNumber(kind: IcmKind, turn: number): number {
  switch (kind) {
    case "icm.activate":
      return 130 + turn;
    case "icm.resume":
      return 210 + turn;
    case "icm.address_change":
      // Closed network.
      return 10 + 5 * turn;
    case "icm.plan_change":
      // Payg.
      return activeLine(turn, (n) => n % 4 === 0);
    case "icm.top_up":
      // Fixed, and not 上り特価.
      return activeLine(turn, (n) => n % 8 === 1);
    case "icm.suspend":
      return activeLine(turn, (n) => n % 8 === 2);
    case "icm.icgw":
      // Without ICGW.
      return activeLine(turn, (n) => n % 8 === 6);
    case "icm.comment":
      return activeLine(turn, (n) => n % 8 === 5);
  }
}

/** Of the active lines outside the closed network. */
function activeLine(turn: number, fits: (n: number) => boolean): number {
  const lines = Array.from({ length: 120 }, (_, index) => 10 + index);
  const found = lines.filter((n) => n % 5 !== 0 && fits(n))[turn];
  if (found === undefined) throw new Error(`the sandbox has no line ${turn} of this form`);
  return found;
}

async function changeOf(kind: IcmKind, turn: number): Promise<Subject> {
  const line = await sandboxLine(96015 + lineNumber(kind, turn));
  const { imsi, hsn } = line;
  const submissionId = randomUUID();
  const pause = { change: line, reason: "お客様のご依頼", lastFour: imsi.slice(-4) };
  const forms: Record<IcmKind, Record<string, unknown>> = {
    "icm.activate": { change: { ...line, plan: "payg", limit: 0, cn: false, unoTsl: false } },
    "icm.plan_change": { change: { ...line, plan: "payg", limit: 10240 } },
    "icm.suspend": pause,
    "icm.resume": pause,
    "icm.address_change": { imsi, change: { cnActIpAddress: `10.9.1.${turn + 1}` } },
    "icm.icgw": { imsi, change: { hsn } },
    "icm.top_up": { imsi, change: { limit: 102400 } },
    "icm.comment": { change: { imsis: [{ imsi }], comment: `渋谷 ${turn}` } },
  };
  const { atCarrier } = OPERATIONS[kind];
  return {
    kind,
    atCarrier,
    submissionId,
    form: { ...openedForm("icm", submissionId), ...forms[kind] },
    // A comment's path names no line.
    faultFor: kind === "icm.comment" ? {} : { imsi },
    isIn: ({ operation, imsi: inPath, body }) =>
      operation === atCarrier && (inPath === imsi || JSON.stringify(body).includes(imsi)),
  };
}

function activationOf(kind: FreebitKind, turn: number): Subject {
  const kindDigit = { "freebit.new": 1, "freebit.mnp": 2, "freebit.reissue": 3 }[kind];
  // Ends in 000, which asks the sandbox for no result code.
  const eid = `1111222233334444555566667${kindDigit}${String(turn).padStart(3, "0")}000`;
  const submissionId = randomUUID();
  const { atCarrier } = OPERATIONS[kind];
  return {
    kind,
    atCarrier,
    submissionId,
    form: {
      ...openedForm("freebit", submissionId),
      activation: { ...requestOf(kind, turn), eid },
    },
    faultFor: { eid },
    isIn: ({ operation, body }) =>
      operation === atCarrier && JSON.stringify(body).includes(`"eid":"${eid}"`),
  };
}

/** The document's examples, with numbers of this turn's own, and without a delivery code of staff's. */
function requestOf(kind: FreebitKind, turn: number): Record<string, unknown> {
  switch (kind) {
    case "freebit.new": {
      const { deliveryCode: _, ...request } = newLine;
      return request;
    }
    case "freebit.mnp": {
      const mnp = { ...portedCorporation.mnp, reserveNumber: `110120200${turn}` };
      return { ...portedCorporation, account: `0801111300${turn}`, mnp };
    }
    case "freebit.reissue": {
      // The sandbox's cards 08022220001 (AX0000000000001) and on.
      const card = String(turn + 1);
      const oldProductNumber = `AX${card.padStart(13, "0")}`;
      return {
        ...reissued,
        account: `080222200${card.padStart(2, "0")}`,
        reissue: { oldProductNumber },
      };
    }
  }
}
