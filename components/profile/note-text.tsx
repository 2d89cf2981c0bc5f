import { useTranslations } from "next-intl";
import type { ProfileNote } from "@/lib/domain/profiles/get-note";

/** A note as it was typed; a long one scrolls. */
export function NoteText({ note }: { note: ProfileNote }) {
  const t = useTranslations("profile.note");
  if (note.text === null) return <p className="text-bad">{t("unreadable")}</p>;
  return (
    <section
      aria-label={t("text")}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
      tabIndex={0}
      className="max-h-72 overflow-y-auto whitespace-pre-wrap break-words"
    >
      {note.text}
    </section>
  );
}
