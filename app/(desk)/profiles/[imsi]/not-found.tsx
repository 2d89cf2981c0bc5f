import SearchX from "lucide-react/icons/search-x";
import { useTranslations } from "next-intl";
import { Face } from "@/components/ui/face";
import { LinkButton } from "@/components/ui/link-button";

export default function ProfileNotFound() {
  const t = useTranslations("profile");
  return (
    <Face
      page
      icon={<SearchX aria-hidden="true" />}
      title={t("notFound.title")}
      actions={<LinkButton href="/profiles">{t("list")}</LinkButton>}
    >
      {t("notFound.body")}
    </Face>
  );
}
