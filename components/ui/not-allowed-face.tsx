import Lock from "lucide-react/icons/lock";
import { useTranslations } from "next-intl";
import { Face } from "./face";
import { LinkButton } from "./link-button";

/** The page exists, but not for this person's role. */
export function NotAllowedFace() {
  const t = useTranslations("common.faces");
  return (
    <Face
      page
      icon={<Lock aria-hidden="true" />}
      title={t("notAllowedTitle")}
      actions={<LinkButton href="/">{t("home")}</LinkButton>}
    >
      {t("notAllowedBody")}
    </Face>
  );
}
