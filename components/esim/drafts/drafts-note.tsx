import Link from "next/link";
import { useTranslations } from "next-intl";
import { Notice } from "@/components/ui/notice";

/** Says that something of one's own was begun and not sent. */
export function DraftsNote({ count }: { count: number }) {
  const t = useTranslations("esim.drafts");
  return (
    <Notice
      tone="info"
      className="mb-4"
      action={
        <Link href="/esim/drafts" prefetch={false} className="text-accent underline">
          {t("show")}
        </Link>
      }
    >
      {t("note", { count })}
    </Notice>
  );
}
