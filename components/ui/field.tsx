import { useTranslations } from "next-intl";
import { type ReactNode, useId } from "react";
import { CarrierName } from "./carrier-name";
import { WholeBrackets } from "./whole-brackets";

/** What a control needs from its Field; spread it on the control. */
export type FieldControl = {
  id: string;
  "aria-describedby"?: string;
  "aria-invalid"?: true;
  "aria-required"?: true;
  "aria-labelledby"?: string;
  "data-marked"?: true;
};

export type FieldProps = {
  label: string;
  /** The carrier's own path of the field, shown small in monospace. */
  carrierName?: string;
  hint?: ReactNode;
  /** Why somebody else has refused what stands here: the control is marked, and it stops nothing. */
  mark?: ReactNode;
  /** Something to look at that does not stop the sending. */
  warning?: ReactNode;
  error?: ReactNode;
  required?: boolean;
  /** The control is a group (Segmented, checkboxes): it is named by the label, not pointed at by it. */
  group?: boolean;
  id?: string;
  className?: string;
  children: (control: FieldControl) => ReactNode;
};

/** A label, a control and what is said about it, tied together for every reader. */
export function Field({ label, carrierName, hint, warning, error, required, ...rest }: FieldProps) {
  const { mark, group, id: givenId, className, children } = rest;
  const ownId = useId();
  const id = givenId ?? ownId;
  const t = useTranslations("common.form");
  const notes = [
    { key: "error", tone: "text-bad", text: error },
    { key: "mark", tone: "text-wait", text: mark },
    { key: "warning", tone: "text-wait", text: warning },
    { key: "hint", tone: "text-faint", text: hint },
  ].filter((note) => note.text);
  const control: FieldControl = {
    id,
    "aria-describedby": notes.map((note) => `${id}-${note.key}`).join(" ") || undefined,
    "aria-invalid": error ? true : undefined,
    "aria-required": required || undefined,
    "aria-labelledby": group ? `${id}-label` : undefined,
    "data-marked": mark ? true : undefined,
  };
  const labelClass = "text-muted text-xs";
  return (
    // Label, control and notes are a row each, which fields beside one another share (FieldGrid).
    <div data-field="" className={`grid min-w-0 content-start gap-[3px] ${className ?? ""}`}>
      <div className="flex flex-wrap content-end items-baseline gap-x-1.5">
        {group ? (
          <span id={`${id}-label`} className={labelClass}>
            <WholeBrackets>{label}</WholeBrackets>
          </span>
        ) : (
          <label htmlFor={id} className={labelClass}>
            <WholeBrackets>{label}</WholeBrackets>
          </label>
        )}
        {carrierName ? <CarrierName name={carrierName} /> : null}
        {required ? <span className="text-2xs text-bad">{t("required")}</span> : null}
      </div>
      {children(control)}
      {notes.length > 0 ? (
        <div className="grid gap-[3px]">
          {notes.map((note) => (
            <div key={note.key} id={`${id}-${note.key}`} className={`text-xs ${note.tone}`}>
              {note.text}
            </div>
          ))}
        </div>
      ) : null}
    </div>
  );
}
