"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { createContext, type ReactNode, useContext, useState } from "react";
import { useAsking } from "@/components/live/use-asking";
import { showToast } from "@/components/ui/toast";
import { refreshProfileAction } from "@/lib/actions/profiles";
import type { ReadingChange } from "@/lib/domain/profiles/compare-readings";
import type { Refreshed } from "@/lib/domain/profiles/refresh-profile";
import type { ShownReading } from "@/lib/domain/profiles/schemas";

type Scope = {
  /** Reads the line from the carrier now. */
  refresh: () => void;
  pending: boolean;
  /** What the last refreshing told; null before it, and after `forget`. */
  told: Refreshed | null;
  /** Takes the marks away: from here on what is shown now counts as seen. */
  forget: () => void;
};

const RefreshContext = createContext<Scope | null>(null);

type RefreshScopeProps = {
  imsi: string;
  /** What stands on the page; null before the first reading. */
  reading: ShownReading | null;
  children: ReactNode;
};

/**
 * Refreshing, and what it found, for the whole page of a line. Every refreshing is compared with what stood on the page
 * when it was opened, whoever read the line since; kept in memory until the page is left.
 */
export function RefreshScope({ imsi, reading, children }: RefreshScopeProps) {
  const t = useTranslations("profile.refresh");
  const router = useRouter();
  const { pending, ask } = useAsking();
  const [seen, setSeen] = useState(reading);
  const [told, setTold] = useState<Refreshed | null>(null);

  function refresh() {
    void ask(async () => {
      let read: Refreshed | null = null;
      try {
        const result = await refreshProfileAction({ imsi, shown: seen });
        if (result.ok) {
          read = result.data;
        } else {
          const { message, id } = result.error;
          const description = id ? `${message} ${id}` : message;
          showToast({ tone: "bad", title: t("failed"), description });
        }
      } catch {
        showToast({ tone: "bad", title: t("failed"), description: t("network") });
      }
      return () => {
        // Together with the new values, which the marks are about.
        if (read) setTold(read);
        // After a failure too: the page then says that the last reading failed.
        router.refresh();
      };
    });
  }

  function forget() {
    setTold(null);
    setSeen(reading);
  }

  return <RefreshContext value={{ refresh, pending, told, forget }}>{children}</RefreshContext>;
}

/** @throws Error outside of RefreshScope */
export function useRefresh(): Scope {
  const scope = useContext(RefreshContext);
  if (!scope) throw new Error("there is no RefreshScope around this");
  return scope;
}

/** How a field differs from what stood on the page, once that is known. */
export function useReadingChange(name: string): ReadingChange | undefined {
  return useRefresh().told?.changes.find((change) => change.name === name);
}
