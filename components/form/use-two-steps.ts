"use client";

import { useEffect, useState } from "react";

type Options = {
  /** The first field that the server found wrong with what was sent. */
  refused: string | null;
  focus: (name: string) => void;
  /** The field that is looked at first, when the form is opened. */
  first?: string | null;
};

/**
 * Filling in, and looking over what will be sent: `reviewed` holds what was checked, null in the first step. A field
 * that the server refuses leads back to the form and to that field.
 */
export function useTwoSteps<Output>({ refused, focus, first = null }: Options) {
  const [reviewed, setReviewed] = useState<Output | null>(null);
  const [wrongField, setWrongField] = useState<string | null>(first);
  const wrong = reviewed === null ? null : refused;

  useEffect(() => {
    if (wrong === null) return;
    setReviewed(null);
    setWrongField(wrong);
  }, [wrong]);
  // Only once the form is on the page again can its field be seen.
  useEffect(() => {
    if (wrongField === null) return;
    focus(wrongField);
    setWrongField(null);
  }, [wrongField, focus]);

  return { reviewed, show: setReviewed, back: () => setReviewed(null) };
}
