import {
  type Case,
  CREATE_TYPES,
  GENDERS,
  type Need,
  needOf,
  type ParameterPath,
} from "@/lib/upstream/freebit/parameters";

/** What a column of the page stands for; the rest of a case is what its cells speak of. */
export type Column = Pick<Case, "addKind" | "aladinOperated">;

type Question = {
  /** The parts of a case that answer it, one a choice. */
  choices: Partial<Case>[];
  /** Words for some of the choices, after a need: 'required with planCode'. */
  say: (chosen: Partial<Case>[]) => string;
};

function anyOf(words: (string | undefined)[]): string {
  const named = words.map((word) => word ?? "not chosen");
  return [named.slice(0, -1).join(", "), ...named.slice(-1)].filter(Boolean).join(" or ");
}

/** In the order in which people ask. */
const QUESTIONS: Question[] = [
  {
    choices: [{ hasPlan: true }, { hasPlan: false }],
    say: ([choice]) => (choice?.hasPlan ? "with planCode" : "without planCode"),
  },
  {
    choices: [{ userManagement: true }, { userManagement: false }],
    say: ([choice]) =>
      choice?.userManagement ? "under user management" : "without user management",
  },
  {
    choices: [...CREATE_TYPES, undefined].map((createType) => ({ createType })),
    say: (chosen) => `for createType ${anyOf(chosen.map(({ createType }) => createType))}`,
  },
  {
    choices: [{ mnpGiven: true }, { mnpGiven: false }],
    say: ([choice]) => (choice?.mnpGiven ? "once a field of mnp is filled" : "while mnp is empty"),
  },
  {
    choices: [...GENDERS, undefined].map((gender) => ({ gender })),
    say: (chosen) => `for gender ${anyOf(chosen.map(({ gender }) => gender))}`,
  },
  {
    choices: [{ reissueOf: "product" }, { reissueOf: "esim" }, { reissueOf: undefined }],
    say: (chosen) => anyOf(chosen.map(({ reissueOf }) => OLD_SIM[reissueOf ?? "neither"])),
  },
];

const OLD_SIM = {
  product: "for a physical SIM",
  esim: "for an eSIM",
  neither: "while the kind of SIM is open",
};

/** A need, and all that must hold for it. */
type Answer = { conditions: string[]; need: Need };

/** Asks one question after the other; a question that makes no difference is not spoken of. */
function answersTo([question, ...later]: Question[], path: ParameterPath, about: Case): Answer[] {
  if (!question) return [{ conditions: [], need: needOf(path, about) }];
  const groups = new Map<string, { chosen: Partial<Case>[]; answers: Answer[] }>();
  for (const choice of question.choices) {
    const answers = answersTo(later, path, { ...about, ...choice });
    const key = JSON.stringify(answers);
    const alike = groups.get(key) ?? { chosen: [], answers };
    groups.set(key, { answers, chosen: [...alike.chosen, choice] });
  }
  return [...groups.values()].flatMap(({ chosen, answers }) =>
    groups.size === 1
      ? answers
      : answers.map(({ conditions, need }) => ({
          conditions: [question.say(chosen), ...conditions],
          need,
        })),
  );
}

const NEEDS: Need[] = ["required", "optional", "idle", "never"];

/** When a parameter is required, optional, idle or never sent: 'required with planCode; otherwise idle'. */
export function needInWords(path: ParameterPath, column: Column): string {
  const answers = answersTo(QUESTIONS, path, { ...column, hasPlan: true, userManagement: true });
  const byNeed = NEEDS.map((need) => ({
    need,
    conditions: answers.filter((answer) => answer.need === need).map((answer) => answer.conditions),
  })).filter(({ conditions }) => conditions.length > 0);
  const most = Math.max(...byNeed.map(({ conditions }) => conditions.length));
  const rest = byNeed.findLast(({ conditions }) => conditions.length === most);
  const told = byNeed.filter((group) => group !== rest);
  if (told.length === 0) return rest?.need ?? "";
  const rules = told.map(({ need, conditions }) => `${need} ${conditions.map(join).join(", or ")}`);
  return [...rules, `otherwise ${rest?.need}`].join("; ");
}

const join = (conditions: string[]) => conditions.join(", ");
