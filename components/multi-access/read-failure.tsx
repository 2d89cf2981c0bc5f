import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { MultiAccessError } from "./multi-access-queries";

type ReadFailureProps = {
  of: "status" | "history";
  error: Error;
  pending: boolean;
  onRetry: () => void;
};

/** Why nothing new could be had, and the way to ask again. */
export function ReadFailure({ of, error, pending, onRetry }: ReadFailureProps) {
  const t = useTranslations("multiAccess.failure");
  const known = error instanceof MultiAccessError ? error.result : null;
  return (
    <div className="px-4 py-3">
      <Notice
        live
        tone="bad"
        title={t(of)}
        action={
          <Button size="sm" pending={pending} onClick={onRetry}>
            {t("retry")}
          </Button>
        }
      >
        <p>{known?.message ?? t("network")}</p>
        {known?.id ? <p className="text-xs">{t("reference", { id: known.id })}</p> : null}
      </Notice>
    </div>
  );
}
