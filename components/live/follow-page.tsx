"use client";

import { StaleNotice } from "@/components/query/stale-notice";
import { useNews } from "./use-news";

/** Others change what most of these pages show at most a few times a day. */
const EVERY_MS = 10_000;

/** Keeps a page made by the server up to date, and says how old it is while the desk cannot be reached. */
export function FollowPage({ url, version }: { url: string; version: string }) {
  const { error, readAt } = useNews({ url, version, everyMs: EVERY_MS });
  return <StaleNotice error={error} readAt={readAt} />;
}
