import type { FilledFields } from "@/lib/domain/esim/field-paths";
import { fieldMessage } from "@/lib/i18n/field-message";
import {
  type CharacterProblem,
  checkKanji,
  checkKatakana,
} from "@/lib/upstream/freebit/characters";
import { checkNameLength } from "@/lib/upstream/freebit/name-length";
import type { ParameterPath } from "@/lib/upstream/freebit/parameters";

const NAMES = [
  { last: "mnp.lastnameKanji", first: "mnp.firstnameKanji", check: checkKanji },
  { last: "mnp.lastnameZenKana", first: "mnp.firstnameZenKana", check: checkKatakana },
] as const satisfies { last: ParameterPath; first: ParameterPath; check: typeof checkKanji }[];

/** Wrong characters (the first run of each field), and names that are too long together (Character Rules; parameters 17 to 20). */
export function nameProblems(
  fields: FilledFields,
): { path: ParameterPath; message: string | null }[] {
  const corporate = fields["mnp.gender"] === "C";
  return NAMES.flatMap(({ last, first, check }) => {
    const length = checkNameLength(
      { last: fields[last] ?? "", first: fields[first] },
      { corporate },
    );
    const tooLong = fieldMessage(corporate ? "corporateNameTooLong" : "nameTooLong", {
      length: length.length,
      most: length.most,
    });
    return [
      ...[last, first].map((path) => ({
        path,
        message: runsOf(check(fields[path] ?? "", { corporate }))[0]?.message ?? null,
      })),
      { path: last, message: length.fits ? null : tooLong },
    ];
  });
}

/**
 * Characters beside one another that are refused for one cause: their place (counting code points from 0) and one field
 * message about all of them.
 */
export type NameProblem = { index: number; characters: string; message: string };

/** What was typed in half-width kana is one mistake, not one a character. */
export function runsOf(problems: readonly CharacterProblem[]): NameProblem[] {
  const runs: [CharacterProblem, ...CharacterProblem[]][] = [];
  for (const problem of problems) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    if (run && last && isOneCause(last, problem)) run.push(problem);
    else runs.push([problem]);
  }
  return runs.map((run) => ({
    index: run[0].index,
    characters: joined(run, ({ character }) => character),
    message: runMessage(run),
  }));
}

function isOneCause(one: CharacterProblem, next: CharacterProblem): boolean {
  const bothHelped = (one.suggestion === undefined) === (next.suggestion === undefined);
  return next.index === one.index + 1 && next.reason === one.reason && bothHelped;
}

/** The sentence about a run: which characters, where, why, and what to write instead. */
function runMessage(run: [CharacterProblem, ...CharacterProblem[]]): string {
  const [{ index, reason, suggestion: help }] = run;
  const suggestion = joined(run, (one) => one.suggestion ?? "");
  return fieldMessage(`character_${reason}`, {
    run: run.length === 1 ? "one" : "many",
    place: index + 1,
    last: index + run.length,
    character: joined(run, ({ character }) => character),
    code: run.map(({ character }) => codeOf(character)).join(" "),
    fix: help === undefined ? "none" : suggestion === "" ? "remove" : "replace",
    suggestion,
  });
}

function joined(run: readonly CharacterProblem[], part: (one: CharacterProblem) => string): string {
  return run.map(part).join("");
}

function codeOf(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
}
