import { useClock } from "@/components/ui/clock";
import { japanDate } from "@/lib/time/japan";

/** The day in Japan (`YYYY-MM-DD`), also on a page that stays open over midnight. */
export function useToday(): string {
  return japanDate(useClock());
}
