import SearchX from "lucide-react/icons/search-x";
import { useTranslations } from "next-intl";
import { LinkButton } from "./button";
import { Face } from "./face";

/** There is nothing under this address. */
export function NotFoundFace() {
  const t = useTranslations("common.faces");
  return (
    <Face
      page
      icon={<SearchX aria-hidden="true" />}
      title={t("notFoundTitle")}
      actions={<LinkButton href="/">{t("home")}</LinkButton>}
    >
      {t("notFoundBody")}
    </Face>
  );
}
