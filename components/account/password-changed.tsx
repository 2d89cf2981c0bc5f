"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import { Face } from "@/components/ui/face";
import { LinkButton } from "@/components/ui/link-button";

/** Says that the password was changed, what else has ended, and where to go on. */
export function PasswordChanged() {
  const t = useTranslations("account");
  const home = useRef<HTMLAnchorElement>(null);
  // The button that had the focus is gone.
  useEffect(() => home.current?.focus(), []);
  return (
    <div role="status">
      <Face
        title={t("doneTitle")}
        actions={
          <LinkButton ref={home} href="/">
            {t("home")}
          </LinkButton>
        }
      >
        {t("done")}
      </Face>
    </div>
  );
}
