"use client";

import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import { Age } from "@/components/ui/age";
import { Button } from "@/components/ui/button";
import { Panel } from "@/components/ui/panel";
import type { ProfileNote } from "@/lib/domain/profiles/get-note";
import { NoteText } from "./note-text";
import { useEditing } from "./use-editing";

const NoteForm = dynamic(() => import("./note-form").then((part) => part.NoteForm), {
  ssr: false,
});

type NotePanelProps = { imsi: string; note: ProfileNote | null; mayEdit: boolean };

/** Our own note about the line, edited where it stands. The carrier never sees it. */
export function NotePanel({ imsi, note, mayEdit }: NotePanelProps) {
  const t = useTranslations("profile.note");
  const { editing, setEditing, button } = useEditing();

  // One that cannot be opened is not written over unread.
  const offered = mayEdit && !editing && note?.text !== null;
  return (
    <Panel
      title={t("title")}
      right={
        offered ? (
          <Button ref={button} size="sm" variant="quiet" onClick={() => setEditing(true)}>
            {t(note ? "edit" : "write")}
          </Button>
        ) : null
      }
    >
      {editing ? (
        <NoteForm imsi={imsi} note={note} onEnd={() => setEditing(false)} />
      ) : (
        <div className="px-4 py-2.5 text-sm">
          {note ? <NoteText note={note} /> : <p className="text-faint">{t("none")}</p>}
          {note ? (
            <p className="mt-1.5 text-faint text-xs">
              {t.rich("changed", {
                name: note.changedByName ?? t("somebody"),
                age: () => <Age instant={note.changedAt} />,
              })}
            </p>
          ) : null}
        </div>
      )}
    </Panel>
  );
}
