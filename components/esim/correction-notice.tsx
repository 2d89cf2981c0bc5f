import Link from "next/link";
import { useTranslations } from "next-intl";
import { Notice } from "@/components/ui/notice";
import type { EsimCorrection } from "./esim-form-type";

/** Which order is corrected, and what the carrier said of it. */
export function CorrectionNotice({ correction }: { correction: EsimCorrection }) {
  const t = useTranslations("esim.correction");
  const { orderId, code, resultCode, said, todo, hadPassword } = correction;
  return (
    <Notice
      tone="wait"
      className="mb-4"
      title={t.rich("title", {
        order: () => (
          <Link href={`/orders/${orderId}`} prefetch={false} className="font-mono underline">
            {code}
          </Link>
        ),
      })}
    >
      {resultCode === null ? (
        <p>{t("noAnswer")}</p>
      ) : (
        <p className="text-xs">{t("answer", { code: resultCode })}</p>
      )}
      <p>{said}</p>
      {todo ? <p>{todo}</p> : null}
      {hadPassword ? <p className="text-xs">{t("password")}</p> : null}
    </Notice>
  );
}
