import type { FilledFields } from "@/lib/domain/esim/field-paths";
import { fieldMessage } from "@/lib/i18n/field-message";
import type { ParameterPath } from "@/lib/upstream/freebit/parameters";

type DatePath = Extract<ParameterPath, "mnp.birthday" | "shipDate">;

/**
 * shipDate (parameter 23): "Past dates OK, future dates NG", in Japan. birthday (22): nobody is born in the future, nor
 * asks for a number who was born before 1900. `today` is the day in Japan, 'YYYY-MM-DD'.
 */
export function dateProblems(
  fields: FilledFields,
  today: string,
): { path: DatePath; message: string | null }[] {
  const now = today.replaceAll("-", "");
  const { shipDate = now, "mnp.birthday": birthday = now } = fields;
  return [
    { path: "shipDate", message: shipDate > now ? fieldMessage("shipDateFuture") : null },
    { path: "mnp.birthday", message: birthdayProblem(birthday, now) },
  ];
}

function birthdayProblem(birthday: string, today: string): string | null {
  if (birthday > today) return fieldMessage("birthdayFuture");
  return birthday < "19000101" ? fieldMessage("birthdayTooOld") : null;
}
