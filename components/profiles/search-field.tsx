"use client";

import Search from "lucide-react/icons/search";
import { useEffect, useState } from "react";

const PAUSE_MS = 250;
const MOST = 100;

type SearchFieldProps = {
  /** What is searched in, for readers; and the same, as short as it must be. */
  label: string;
  placeholder: string;
  /** The text that the list was asked for last; a new one from outside (cleared filters) is taken over. */
  asked: string;
  onAsk: (text: string) => void;
};

/** Free text over the list: asks when the typing pauses or Enter is pressed, never while an IME is composing. */
export function SearchField({ label, placeholder, asked, onAsk }: SearchFieldProps) {
  const [text, setText] = useState(asked);
  const [composing, setComposing] = useState(false);
  const [seen, setSeen] = useState(asked);
  if (seen !== asked) {
    setSeen(asked);
    if (text.trim() !== asked) setText(asked);
  }

  useEffect(() => {
    if (composing || text.trim() === asked) return;
    const timer = setTimeout(() => onAsk(text.trim()), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [text, composing, asked, onAsk]);

  return (
    <search className="relative block w-full wide:w-80">
      <Search
        aria-hidden="true"
        className="pointer-events-none absolute inset-y-0 left-2.5 my-auto size-3.5 text-faint"
      />
      <input
        type="search"
        aria-label={label}
        placeholder={placeholder}
        autoComplete="off"
        spellCheck={false}
        maxLength={MOST}
        value={text}
        onChange={(event) => setText(event.target.value)}
        onCompositionStart={() => setComposing(true)}
        onCompositionEnd={() => setComposing(false)}
        onKeyDown={(event) => {
          if (event.key === "Enter") onAsk(text.trim());
        }}
        className="min-h-8 w-full rounded-sm border border-control bg-panel pr-2 pl-8 text-sm placeholder:text-faint focus-visible:outline-offset-[-1px]"
      />
    </search>
  );
}
