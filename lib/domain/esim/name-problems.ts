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

/** Wrong characters (the first of each field), and names that are too long together (Character Rules; parameters 17 to 20). */
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
        message: firstProblem(check(fields[path] ?? "", { corporate })),
      })),
      { path: last, message: length.fits ? null : tooLong },
    ];
  });
}

function firstProblem([problem]: CharacterProblem[]): string | null {
  return problem ? characterMessage(problem) : null;
}

/** The sentence about one character: which, where, why, and what to write instead. */
export function characterMessage({
  index,
  character,
  reason,
  suggestion,
}: CharacterProblem): string {
  return fieldMessage(`character_${reason}`, {
    place: index + 1,
    character,
    code: `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`,
    fix: suggestion === undefined ? "none" : suggestion === "" ? "remove" : "replace",
    suggestion: suggestion ?? "",
  });
}
