"use client";

import { useState } from "react";
import { useWatch } from "react-hook-form";
import type { EsimValues } from "@/components/esim/form-values";
import type { KaitsuForm } from "@/components/form/use-checked-form";
import { kanaFieldText } from "@/lib/domain/esim/name-help";
import { useKanaFromTyping } from "./use-kana-from-typing";

type Pair = {
  kanji: "mnp.lastnameKanji" | "mnp.firstnameKanji";
  kana: "mnp.lastnameZenKana" | "mnp.firstnameZenKana";
  corporate: boolean;
};

/**
 * Fills a kana field with the reading under which its kanji are typed, as long as it is empty or holds what was filled
 * in here. `note` says which words of `esimFields.name` belong below it.
 */
export function useKanaFill<Output>(
  { methods }: KaitsuForm<EsimValues, Output>,
  { kanji, kana, corporate }: Pair,
) {
  const [filled, setFilled] = useState("");
  const [known, setKnown] = useState(true);
  const text = useWatch({ control: methods.control, name: kana });

  function onReading(reading: string | null) {
    const current = methods.getValues(kana);
    if (current !== "" && current !== filled) return;
    setKnown(reading !== null);
    if (reading === null) return;
    const next = kanaFieldText(reading, { corporate });
    setFilled(next);
    methods.setValue(kana, next, { shouldDirty: true });
  }

  const typing = useKanaFromTyping({ initial: methods.getValues(kanji), onReading });
  const isOurs = text !== "" && text === filled;
  return { typing, note: isOurs ? (known ? "kanaFilled" : "kanaUncertain") : null } as const;
}
