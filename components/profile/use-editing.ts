"use client";

import { useEffect, useRef, useState } from "react";

/**
 * Editing something where it stands: put `button` on what begins it. The form is gone afterwards, so the focus goes back to
 * where it came from.
 */
export function useEditing() {
  const [editing, setEditing] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const wasEditing = useRef(false);

  useEffect(() => {
    if (wasEditing.current && !editing) button.current?.focus();
    wasEditing.current = editing;
  }, [editing]);

  return { editing, setEditing, button };
}
