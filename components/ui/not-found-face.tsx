import { useTranslations } from "next-intl";
import { buttonClass } from "./button-class";
import { Face } from "./face";

/** There is nothing under this address. Without scripts of its own: Next sends it along with every page. */
export function NotFoundFace() {
  const t = useTranslations("common.faces");
  return (
    <Face
      page
      icon={<span className="font-mono text-xl">404</span>}
      title={t("notFoundTitle")}
      actions={
        // A plain link: where nothing was found, a full load is what helps.
        <a href="/" className={buttonClass("default", "md")}>
          {t("home")}
        </a>
      }
    >
      {t("notFoundBody")}
    </Face>
  );
}
