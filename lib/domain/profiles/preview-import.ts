import { type Ctx, requirePermission } from "@/lib/auth/permissions";
import { db } from "@/lib/db/client";
import { environmentOf } from "@/lib/domain/carriers/environment";
import { type FileProblem, UnusableFile } from "@/lib/domain/profiles/import-problems";
import { firstHsns, knownHsns } from "@/lib/domain/profiles/known-hsns";
import {
  type BadLine,
  type GoodLine,
  parseImportFile,
} from "@/lib/domain/profiles/parse-import-file";

const SHOWN_GOOD = 8;
const SHOWN_BAD = 200;

export type ImportPreview = {
  /** Why nothing of it can be used; the rest is empty then. */
  problem: FileProblem | null;
  /** Lines that are new to the inventory, that it has already (or that came before), that cannot be used. */
  added: number;
  known: number;
  invalid: number;
  /** The first few of each; `repeated`: a line above says the same. */
  goodLines: (GoodLine & { is: "new" | "known" | "repeated" })[];
  badLines: BadLine[];
};

const NOTHING = { added: 0, known: 0, invalid: 0, goodLines: [], badLines: [] };

/**
 * Says what an import of this text or file would do, and does none of it.
 * @throws AppError not_allowed
 */
export async function previewImport(
  ctx: Ctx,
  source: AsyncIterable<Uint8Array>,
): Promise<ImportPreview> {
  requirePermission(ctx, "profiles:import");
  try {
    const { good, bad } = await parseImportFile(source);
    return await compare(good, bad);
  } catch (error) {
    if (error instanceof UnusableFile) return { problem: error.problem, ...NOTHING };
    throw error;
  }
}

async function compare(
  lines: readonly GoodLine[],
  bad: readonly BadLine[],
): Promise<ImportPreview> {
  const first = firstHsns(lines);
  const inventory = await knownHsns(db(), environmentOf("icm"), [...first.keys()]);
  const hsnOf = (imsi: string) => inventory.get(imsi) ?? first.get(imsi) ?? "";
  const good = lines.filter(({ imsi, hsn }) => hsn === hsnOf(imsi));
  const differing = lines
    .filter(({ imsi, hsn }) => hsn !== hsnOf(imsi))
    .map((line) => differs(line, hsnOf(line.imsi)));
  const added = first.size - inventory.size;
  return {
    problem: null,
    added,
    known: good.length - added,
    invalid: bad.length + differing.length,
    goodLines: good.slice(0, SHOWN_GOOD).map((line, index) => {
      if (inventory.has(line.imsi)) return { ...line, is: "known" };
      const repeated = good.slice(0, index).some(({ imsi }) => imsi === line.imsi);
      return { ...line, is: repeated ? "repeated" : "new" };
    }),
    badLines: [...bad, ...differing].sort((a, b) => a.line - b.line).slice(0, SHOWN_BAD),
  };
}

function differs(line: GoodLine, known: string): BadLine {
  const problem = { code: "hsnDiffers", column: "hsn", found: line.hsn, known } as const;
  return { ...line, problems: [problem] };
}
