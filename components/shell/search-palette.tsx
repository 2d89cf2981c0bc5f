"use client";

import { Dialog } from "@base-ui/react/dialog";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { type KeyboardEvent, useId, useState } from "react";
import { leave } from "@/components/form/leave-guard";
import { SearchMore } from "./search-more";
import { SearchOption } from "./search-option";
import { useSearch } from "./use-search";
import { useSearchHits } from "./use-search-hits";

/** Finds a line or an order and goes there, all by keyboard. Loaded at the first opening. */
export function SearchPalette({
  open,
  onOpenChange,
  takeEarly,
}: {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  /** What was typed before the field was there. */
  takeEarly: () => string;
}) {
  const t = useTranslations("shell.search");
  const router = useRouter();
  const id = useId();
  const [text, setText] = useState("");
  const [composing, setComposing] = useState(false);
  const [active, setActive] = useState(0);
  const search = useSearch(text, composing);
  const groups = useSearchHits(search.results);
  const hits = groups.flatMap((group) => group.hits);
  const more = groups.some((group) => group.more);
  const at = Math.min(active, Math.max(0, hits.length - 1));

  function onKeyDown(event: KeyboardEvent) {
    // Enter and the arrows belong to the IME while it composes.
    if (composing || event.nativeEvent.isComposing || hits.length === 0) return;
    if (event.key === "ArrowDown") setActive((at + 1) % hits.length);
    else if (event.key === "ArrowUp") setActive((at - 1 + hits.length) % hits.length);
    else if (event.key === "Enter") {
      const hit = hits[at];
      // What is listed may still be the answer to an earlier text.
      if (!hit || search.status !== "done") return;
      onOpenChange(false);
      leave(() => router.push(hit.href));
    } else return;
    event.preventDefault();
  }

  const status = {
    idle: t("hint"),
    searching: t("searching"),
    failed: t("failed"),
    done: hits.length === 0 ? t("none") : t(more ? "shown" : "count", { count: hits.length }),
  }[search.status];

  return (
    <Dialog.Root
      open={open}
      onOpenChange={(next) => onOpenChange(next)}
      // Each search begins anew: old text in front of new digits would find another line.
      onOpenChangeComplete={(next) => {
        if (!next) setText("");
      }}
    >
      <Dialog.Portal>
        <Dialog.Backdrop className="fixed inset-0 z-40 bg-scrim" />
        <Dialog.Popup className="fixed top-[10dvh] left-1/2 z-50 flex max-h-[75dvh] w-[calc(100vw-1.5rem)] max-w-2xl -translate-x-1/2 flex-col rounded-lg border border-line bg-panel shadow-float">
          <Dialog.Title className="sr-only">{t("title")}</Dialog.Title>
          <input
            role="combobox"
            aria-label={t("title")}
            aria-expanded={hits.length > 0}
            aria-controls={`${id}-list`}
            aria-autocomplete="list"
            aria-activedescendant={hits[at] ? `${id}-${at}` : undefined}
            autoComplete="off"
            spellCheck={false}
            maxLength={100}
            placeholder={t("placeholder")}
            value={text}
            onFocus={() => {
              // The first focus after opening: what follows is typed into the field itself.
              const typed = takeEarly();
              if (typed) setText(typed);
            }}
            onChange={(event) => {
              setText(event.target.value);
              setActive(0);
            }}
            onCompositionStart={() => setComposing(true)}
            onCompositionEnd={() => setComposing(false)}
            onKeyDown={onKeyDown}
            className="min-h-12 rounded-t-lg border-line border-b bg-transparent px-4 text-lg placeholder:text-faint focus-visible:outline-offset-[-2px]"
          />
          <div id={`${id}-list`} role="listbox" aria-label={t("title")} className="overflow-y-auto">
            {groups.map((group) => (
              <fieldset key={group.key} aria-label={t(group.key)} className="p-1.5">
                <p aria-hidden="true" className="px-2.5 py-1 text-2xs text-faint">
                  {t(group.key)}
                </p>
                {group.hits.map((hit) => {
                  const index = hits.indexOf(hit);
                  return (
                    <SearchOption
                      key={hit.href}
                      id={`${id}-${index}`}
                      hit={hit}
                      active={index === at}
                      onPoint={() => setActive(index)}
                      onChoose={() => onOpenChange(false)}
                    />
                  );
                })}
              </fieldset>
            ))}
          </div>
          {groups.map(({ key, hits: { length }, more }) =>
            more ? (
              <SearchMore
                key={key}
                of={key}
                shown={length}
                text={text}
                onChoose={() => onOpenChange(false)}
              />
            ) : null,
          )}
          <div className="flex justify-between gap-3 border-line border-t px-4 py-2 text-muted text-xs">
            <p role="status">{status}</p>
            <p aria-hidden="true" className="hidden text-faint wide:block">
              {t("keys")}
            </p>
          </div>
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
