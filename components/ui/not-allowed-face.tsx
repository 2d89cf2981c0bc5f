import Lock from "lucide-react/icons/lock";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Face } from "./face";
import { LinkButton } from "./link-button";

/** The page exists, but not for this person's role. `back`: the way to what it is about, if they may see that. */
export function NotAllowedFace({ back }: { back?: ReactNode }) {
  const t = useTranslations("common.faces");
  return (
    <Face
      page
      icon={<Lock aria-hidden="true" />}
      title={t("notAllowedTitle")}
      actions={
        <>
          {back}
          <LinkButton href="/">{t("home")}</LinkButton>
        </>
      }
    >
      {t("notAllowedBody")}
    </Face>
  );
}
