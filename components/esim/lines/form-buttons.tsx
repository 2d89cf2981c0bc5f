import { useTranslations } from "next-intl";
import { LinkButton } from "@/components/ui/link-button";

/** The ways to the three forms. */
export function FormButtons() {
  const t = useTranslations("esim.list.actions");
  return (
    <>
      <LinkButton href="/esim/reissue">{t("reissue")}</LinkButton>
      <LinkButton href="/esim/mnp">{t("mnp")}</LinkButton>
      <LinkButton variant="main" href="/esim/new">
        {t("new")}
      </LinkButton>
    </>
  );
}

/** The way to drafts of many requests at once. */
export function CsvButton() {
  const t = useTranslations("esim.list.actions");
  return (
    <LinkButton variant="quiet" href="/esim/drafts/import" prefetch={false}>
      {t("csv")}
    </LinkButton>
  );
}
