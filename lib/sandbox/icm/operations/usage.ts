import { type IcmCall, type IcmOperation, ok, profileOfPath } from "@/lib/sandbox/icm/call";
import { badQuery } from "@/lib/sandbox/icm/refusal";
import { dailyUsage, monthlyUsage } from "@/lib/sandbox/icm/usage/answers";
import { countDays, countMonths, isDate, isMonth, japanDate } from "@/lib/sandbox/japan-time";

const MOST_DAYS = 31;
const MOST_MONTHS = 12;

/** 日別使用量: both ends of the range belong to it, 31 days at most, nothing past today in Japan. */
export const readDailyUsage: IcmOperation = (call) => {
  const profile = profileOfPath(call);
  const start = readQuery(call, "startDate", isDate);
  const end = readQuery(call, "endDate", isDate);
  const days = countDays(start, end);
  if (days < 1 || days > MOST_DAYS) throw badQuery("endDate");
  return ok({ dailyProfileUsage: dailyUsage(profile, start, end, japanDate(call.now)) });
};

/** 月別使用量: both ends of the range belong to it, 12 months at most. */
export const readMonthlyUsage: IcmOperation = (call) => {
  const profile = profileOfPath(call);
  const start = readQuery(call, "startMonth", isMonth);
  const end = readQuery(call, "endMonth", isMonth);
  const months = countMonths(start, end);
  if (months < 1 || months > MOST_MONTHS) throw badQuery("endMonth");
  return ok({ monthlyProfileUsage: monthlyUsage(profile, start, end, japanDate(call.now)) });
};

function readQuery(call: IcmCall, name: string, isValid: (text: string) => boolean): string {
  const [value = "", ...more] = call.query.getAll(name);
  if (more.length > 0 || !isValid(value)) throw badQuery(name);
  return value;
}
