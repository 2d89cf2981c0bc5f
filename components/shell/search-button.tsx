"use client";

import Search from "lucide-react/icons/search";
import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import { useEffect, useEffectEvent, useState } from "react";
import { Kbd } from "@/components/ui/kbd";
import { useEarlyKeys } from "./use-early-keys";

const loadPalette = () => import("./search-palette").then((module) => module.SearchPalette);
const SearchPalette = dynamic(loadPalette, { ssr: false });

/** Looks like a search field; opens the palette, as Ctrl K (⌘ K) does from anywhere. */
export function SearchButton() {
  const t = useTranslations("shell.search");
  const [open, setOpen] = useState(false);
  const [used, setUsed] = useState(false);
  const early = useEarlyKeys();

  function show(next: boolean) {
    if (next) {
      setUsed(true);
      early.keep();
    }
    setOpen(next);
  }
  const openByKey = useEffectEvent(() => {
    if (!open) show(true);
  });

  useEffect(() => {
    function onKeyDown(event: KeyboardEvent) {
      if (event.key.toLowerCase() !== "k" || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      openByKey();
    }
    addEventListener("keydown", onKeyDown);
    return () => removeEventListener("keydown", onKeyDown);
  }, []);

  return (
    <>
      <button
        type="button"
        aria-haspopup="dialog"
        aria-keyshortcuts="Control+K Meta+K"
        onPointerEnter={() => void loadPalette()}
        onFocus={() => void loadPalette()}
        onClick={() => show(true)}
        className="flex min-h-[34px] min-w-0 flex-1 items-center gap-2 rounded-md border border-control bg-ground px-2.5 text-faint text-sm hover:bg-hover wide:max-w-[28.75rem]"
      >
        <Search aria-hidden="true" className="size-4 shrink-0" />
        <span className="flex-1 truncate text-left">
          <span className="wide:hidden">{t("openShort")}</span>
          <span className="hidden wide:inline">{t("open")}</span>
        </span>
        <span aria-hidden="true" className="hidden wide:inline">
          <Kbd>Ctrl K</Kbd>
        </span>
      </button>
      {used ? <SearchPalette open={open} onOpenChange={show} takeEarly={early.take} /> : null}
    </>
  );
}
