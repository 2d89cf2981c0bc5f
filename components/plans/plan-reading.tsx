import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Age } from "@/components/ui/age";
import { ErrorFace } from "@/components/ui/error-face";
import { Notice } from "@/components/ui/notice";
import { Panel } from "@/components/ui/panel";
import { AppError } from "@/lib/errors";
import { showJapanTime } from "@/lib/time/japan";
import { useFailureWords } from "./use-failure-words";

type Read = { readAt: Date; failure: AppError | null };

type PlanReadingProps<T extends Read> = {
  title: string;
  /** What the carrier said, or why it was never read. */
  read: T | AppError;
  /** The way to read it now, for those who may. */
  refresh: ReactNode;
  children: (answer: T) => ReactNode;
};

/** One list of the carrier's with its age; when the carrier cannot be read, what it said last and why. */
export function PlanReading<T extends Read>({
  title,
  read,
  refresh,
  children,
}: PlanReadingProps<T>) {
  const t = useTranslations("plans.reading");
  const words = useFailureWords();
  if (read instanceof AppError) {
    return (
      <Panel title={title}>
        <ErrorFace title={t("failedTitle")} actions={refresh}>
          {words(read)} {t("failed")}
        </ErrorFace>
      </Panel>
    );
  }
  const { readAt, failure } = read;
  return (
    <Panel
      title={title}
      right={
        <span className="flex flex-wrap items-center justify-end gap-2">
          <span>{t.rich("age", { age: () => <Age instant={readAt.toISOString()} /> })}</span>
          {refresh}
        </span>
      }
    >
      {failure ? (
        <div className="px-4 pt-3">
          <Notice tone="wait" title={t("staleTitle")}>
            <p>{words(failure)}</p>
            <p>{t("stale", { time: showJapanTime(readAt) })}</p>
          </Notice>
        </div>
      ) : null}
      {children(read)}
    </Panel>
  );
}
