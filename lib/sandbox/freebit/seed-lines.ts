import type { EsimLine } from "@/lib/sandbox/freebit/line";

const COUNT = 20;

/** A master account that exists from the beginning, for createType "add". */
export const SEED_MASTER_ACCOUNT = "master@example.jp";

/** The lines of the beginning, for reissues: the document's own card, 20 more cards, 20 eSIMs. */
export function seedLines(): EsimLine[] {
  const numbers = Array.from({ length: COUNT }, (_, index) => index + 1);
  return [
    card("08011112225", "CD0009999999004"),
    ...numbers.map((n) => card(`080222200${pad(n, 2)}`, `AX${pad(n, 13)}`)),
    ...numbers.map((n) => esim(`080333300${pad(n, 2)}`, eidOf(n))),
  ];
}

function card(number: string, productNumber: string): EsimLine {
  return { number, eid: null, productNumber, simKind: "E0", planCode: "100K_PLAN" };
}

function esim(number: string, eid: string): EsimLine {
  return { number, eid, productNumber: null, simKind: "E0", planCode: "100K_PLAN" };
}

/** An EID whose check digits are right: the whole number leaves 1 when divided by 97. */
function eidOf(n: number): string {
  const body = `89049032${pad(n, 22)}`;
  const check = 98n - ((BigInt(body) * 100n) % 97n);
  return body + pad(Number(check), 2);
}

function pad(n: number, length: number): string {
  return String(n).padStart(length, "0");
}
