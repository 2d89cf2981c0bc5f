"use client";

import { useId, useRef } from "react";
import { Button } from "./button";
import type { ButtonSize, ButtonVariant } from "./button-class";
import { cx } from "./cx";
import { useFileDrop } from "./use-file-drop";

type FileButtonProps = {
  /** On the button. */
  choose: string;
  /** What file it is for, where the button does not say it. */
  label?: string;
  accept?: string;
  variant?: ButtonVariant;
  size?: ButtonSize;
  pending?: boolean;
  describedBy?: string;
  onFile: (file: File) => void;
};

/** A button that lets choose one file. */
export function FileButton({
  choose,
  label = choose,
  accept = ".csv,.txt,text/csv,text/plain",
  describedBy,
  onFile,
  ...button
}: FileButtonProps) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button {...button} aria-describedby={describedBy} onClick={() => input.current?.click()}>
        {choose}
      </Button>
      <input
        ref={input}
        type="file"
        accept={accept}
        aria-label={label}
        tabIndex={-1}
        className="sr-only"
        onChange={({ target }) => {
          const [chosen] = target.files ?? [];
          if (chosen) onFile(chosen);
          // The same file, corrected meanwhile, can be chosen again.
          target.value = "";
        }}
      />
    </>
  );
}

type FileFieldProps = Omit<FileButtonProps, "describedBy" | "size"> & {
  /** Beside the button: that files can be dropped, and, while one is held over the page, what letting go does. */
  drop: string;
  dropNow: string;
  /** Which files. */
  hint: string;
};

/** Takes one file, chosen by the button or dropped anywhere on the page. */
export function FileField({ drop, dropNow, hint, ...button }: FileFieldProps) {
  const hintId = useId();
  const over = useFileDrop(button.onFile);
  return (
    <div
      className={cx(
        "flex flex-wrap content-center items-center gap-x-4 gap-y-2 rounded-md border border-dashed p-4 text-sm",
        over ? "border-accent bg-accent-soft" : "border-line-strong",
      )}
    >
      <FileButton {...button} describedBy={hintId} />
      <span className="text-muted">{over ? dropNow : drop}</span>
      <span id={hintId} className="w-full text-faint text-xs">
        {hint}
      </span>
    </div>
  );
}
