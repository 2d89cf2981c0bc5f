import { showJapanTime } from "@/lib/time/japan";

/** A point in time, Japan time to the second. */
export function Moment({ at }: { at: string }) {
  return (
    <time dateTime={at} className="whitespace-nowrap">
      {showJapanTime(at, "second")}
    </time>
  );
}
