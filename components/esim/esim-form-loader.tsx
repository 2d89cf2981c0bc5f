"use client";

import dynamic from "next/dynamic";
import { useRouter } from "next/navigation";
import { useEffect, useState } from "react";
import { randomId } from "@/components/form/submission-id";
import { PageSkeleton } from "@/components/ui/skeleton";
import { lastSavingsEnded } from "./drafts/last-savings";
import type { EsimFormProps } from "./esim-form";

/**
 * The form with what checks it, in a chunk of its own: pages that show no form do not load it. Not in the server's
 * HTML, where what is typed before the scripts have run would be lost.
 */
const EsimForm = dynamic(() => import("./esim-form").then((module) => module.EsimForm), {
  ssr: false,
  loading: () => <PageSkeleton />,
});

/** What pages were shown already: the browser's Back shows one again as it was, older than what was typed since. */
const shownPages = new Set<string>();

type EsimFormLoaderProps = Pick<EsimFormProps, "addKind" | "contract" | "known" | "correction"> & {
  /** The draft that the address names; null for a form that begins. */
  draftId: string | null;
  /** Of the draft's content that `known` is; 0 where it is not begun. */
  draftVersion: number;
  /** What the address names: a draft, an order to correct, or nothing. */
  source: string | null;
  /** Names this answer of the server. */
  pageId: string;
};

/**
 * Opens a form as the draft that the address names, or as a new one, whose name it puts into the address, so that a
 * reload and the browser's Back find what was typed. Another address is another form.
 */
export function EsimFormLoader(props: EsimFormLoaderProps) {
  const { source, draftId, draftVersion, pageId, ...form } = props;
  const [opened, setOpened] = useState(() => ({ source, id: draftId ?? randomId(), number: 0 }));
  if (opened.source !== source) {
    const same = draftId === opened.id;
    setOpened({
      source,
      id: draftId ?? randomId(),
      number: same ? opened.number : opened.number + 1,
    });
  }
  const router = useRouter();
  const isOld = useOldPage(pageId);
  const [thrownAway, setThrownAway] = useState<string | null>(null);

  useEffect(() => {
    if (isOld || opened.id === draftId) return;
    const address = new URL(location.href);
    // It names what this form no longer is.
    address.searchParams.delete("draft");
    address.searchParams.set("begun", opened.id);
    history.replaceState(null, "", address);
  }, [isOld, opened.id, draftId]);

  if (isOld || thrownAway === pageId) return <PageSkeleton />;
  return (
    <EsimForm
      key={opened.number}
      {...form}
      opened={{ id: opened.id, version: draftVersion }}
      onOtherDraft={(id) => setOpened((now) => ({ ...now, id }))}
      onLoad={() => {
        setThrownAway(pageId);
        router.refresh();
      }}
    />
  );
}

/** Whether the page is an old one that came back; it is asked for anew. */
function useOldPage(pageId: string): boolean {
  const router = useRouter();
  const [first] = useState(() => ({ pageId, isOld: shownPages.has(pageId) }));
  const isOld = first.isOld && first.pageId === pageId;
  useEffect(() => {
    shownPages.add(pageId);
    if (isOld) void lastSavingsEnded().then(() => router.refresh());
  }, [pageId, isOld, router]);
  return isOld;
}
