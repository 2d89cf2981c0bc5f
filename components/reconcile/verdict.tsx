import CircleCheck from "lucide-react/icons/circle-check";
import CircleDashed from "lucide-react/icons/circle-dashed";
import CircleHelp from "lucide-react/icons/circle-question-mark";
import Equal from "lucide-react/icons/equal";
import { useTranslations } from "next-intl";
import { cx } from "@/components/ui/cx";
import type { FieldVerdict } from "@/lib/domain/orders/kinds/judge-fields";

const FACES = {
  applied: { Icon: CircleCheck, tone: "text-ok" },
  absent: { Icon: CircleDashed, tone: "text-wait" },
  before: { Icon: Equal, tone: "text-muted" },
  unclear: { Icon: CircleHelp, tone: "text-ask" },
} as const;

/** What a field tells, by icon and word. */
export function Verdict({ verdict }: { verdict: FieldVerdict }) {
  const t = useTranslations("reconcile.verdicts");
  const { Icon, tone } = FACES[verdict];
  return (
    <span
      data-verdict={verdict}
      className={cx(
        "inline-flex items-baseline gap-1.5 whitespace-nowrap font-semibold text-sm",
        tone,
      )}
    >
      <Icon aria-hidden="true" className="size-4 shrink-0 self-center" />
      {t(verdict)}
    </span>
  );
}
