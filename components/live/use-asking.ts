"use client";

import { useEffect, useRef, useState, useTransition } from "react";

/**
 * For what a person has asked of a carrier and that may take as long as the carrier likes: `work` asks, and gives what is
 * to be shown then. It is no transition while it asks: React holds back every other one, going to another page among
 * them, until one that waits has ended. For whoever has left the page nothing is drawn.
 */
export function useAsking() {
  const [asking, setAsking] = useState(false);
  const [showing, start] = useTransition();
  const here = useRef(false);
  useEffect(() => {
    here.current = true;
    return () => {
      here.current = false;
    };
  }, []);

  async function ask(work: () => Promise<() => void>) {
    setAsking(true);
    const show = await work();
    setAsking(false);
    if (here.current) start(show);
  }

  return { pending: asking || showing, ask };
}
