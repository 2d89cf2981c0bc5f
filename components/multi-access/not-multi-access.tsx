import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";

type NotMultiAccessProps = {
  /** Which of the carrier's answers says so. */
  by: "profile" | "status";
  pending?: boolean;
  onCheck: () => void;
};

/** The line is no multi-access SIM, which is no error; and the way to ask the carrier all the same. */
export function NotMultiAccess({ by, pending, onCheck }: NotMultiAccessProps) {
  const t = useTranslations("multiAccess.not");
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-1 px-4 py-2.5 text-sm">
      <p className="min-w-0 flex-1 basis-64">
        {t("title")} <span className="text-muted text-xs">{t(by)}</span>
      </p>
      <Button size="sm" pending={pending} onClick={onCheck}>
        {t("check")}
      </Button>
    </div>
  );
}
