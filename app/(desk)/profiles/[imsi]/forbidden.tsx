"use client";

import { useParams } from "next/navigation";
import { useTranslations } from "next-intl";
import { LinkButton } from "@/components/ui/link-button";
import { NotAllowedFace } from "@/components/ui/not-allowed-face";

/** Whoever may not change a line may still look at it. */
export default function ProfileForbidden() {
  const t = useTranslations("common.faces");
  const { imsi } = useParams<{ imsi: string }>();
  return (
    <NotAllowedFace
      back={<LinkButton href={`/profiles/${imsi}`}>{t("backToProfile")}</LinkButton>}
    />
  );
}
