"use client";

import Pencil from "lucide-react/icons/pencil";
import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import { useEditing } from "./use-editing";

const ReferenceForm = dynamic(() => import("./reference-form").then((part) => part.ReferenceForm), {
  ssr: false,
});

type ReferenceValueProps = { imsi: string; value: string | null; mayEdit: boolean };

/** Our customer reference, edited where it stands. */
export function ReferenceValue({ imsi, value, mayEdit }: ReferenceValueProps) {
  const t = useTranslations("profile.reference");
  const { editing, setEditing, button } = useEditing();

  if (editing) {
    return <ReferenceForm imsi={imsi} value={value ?? ""} onEnd={() => setEditing(false)} />;
  }
  return (
    <span className="inline-flex max-w-full items-center gap-1">
      <span className="text-faint">{t("label")}</span>
      <span className={value ? "min-w-0 text-ink" : "text-faint"}>{value ?? t("none")}</span>
      {mayEdit ? (
        <button
          ref={button}
          type="button"
          aria-label={t("edit")}
          title={t("edit")}
          onClick={() => setEditing(true)}
          className="inline-flex size-6 shrink-0 items-center justify-center rounded-sm text-faint hover:bg-hover hover:text-ink"
        >
          <Pencil aria-hidden="true" className="size-3.5" />
        </button>
      ) : null}
    </span>
  );
}
