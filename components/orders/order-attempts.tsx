"use client";

import { useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import { CodeBlock } from "@/components/ui/code-block";
import { Panel } from "@/components/ui/panel";
import type { OrderDetail } from "@/lib/domain/orders/get-order";
import type { Tone } from "@/lib/i18n/state-words";
import { showJapanTime } from "@/lib/time/japan";
import { Moment } from "./moment";
import { useOrderWords } from "./use-order-words";

type Attempt = OrderDetail["attempts"][number];
type Json = Readonly<Record<string, unknown>>;

const TONES: Readonly<Record<string, Tone>> = {
  accepted: "ok",
  completed: "ok",
  rejected: "bad",
  not_sent: "idle",
  unknown: "ask",
  lease_expired: "ask",
};

/** Whether the carrier may have it; keys of `orders.attempts.arrived`. */
const ARRIVALS = [
  "accepted",
  "completed",
  "rejected",
  "not_sent",
  "unknown",
  "lease_expired",
] as const;

/** Every exchange with the carrier, its redacted evidence one press away. */
export function OrderAttempts({ order }: { order: OrderDetail }) {
  const t = useTranslations("orders.attempts");
  const { attempts } = order;
  return (
    <Panel title={t("title")} right={t("count", { count: attempts.length })}>
      {attempts.length === 0 ? (
        <p className="px-4 py-3 text-muted text-sm">{t("empty")}</p>
      ) : (
        <ol>
          {attempts.map((attempt) => (
            <AttemptRow key={attempt.id} attempt={attempt} order={order} />
          ))}
        </ol>
      )}
    </Panel>
  );
}

function AttemptRow({ attempt, order }: { attempt: Attempt; order: OrderDetail }) {
  const t = useTranslations("orders.attempts");
  const words = useOrderWords();
  const { number, outcome, startedAt, endedAt, worker, evidence, lateEvidence } = attempt;
  const status = evidence?.status;
  const answer = answerTo(order, number);
  return (
    <li className="border-line border-b px-4 py-2.5 last:border-b-0">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-0.5 text-sm">
        <span className="font-semibold">{t("number", { number })}</span>
        <Badge tone={outcome === null ? "wait" : (TONES[outcome] ?? "idle")}>
          {words.outcome(outcome, order.kind)}
        </Badge>
        <Moment at={startedAt} />
        {endedAt ? <span>{duration(startedAt, endedAt)}</span> : null}
        {outcome === null ? null : (
          <span className="font-mono">
            {t("status")} {typeof status === "number" ? status : t("noAnswer")}
          </span>
        )}
      </div>
      <p className="text-sm">
        {t(`arrived.${ARRIVALS.find((known) => known === outcome) ?? "open"}`)}
        {answer ? (
          <span className="text-muted"> {t("why", { reason: words.reason(answer) })}</span>
        ) : null}
      </p>
      <p className="text-faint text-xs">
        {t("worker")} <span className="font-mono">{worker}</span>
      </p>
      {evidence ? <Evidence evidence={evidence} /> : null}
      {lateEvidence ? (
        <div className="mt-1.5 rounded-md border border-wait/40 bg-wait-soft">
          <p className="px-3 pt-2 text-wait text-xs">{t("late", { at: momentOf(lateEvidence) })}</p>
          <CodeBlock label={t("evidence")}>{JSON.stringify(lateEvidence, null, 2)}</CodeBlock>
        </div>
      ) : null}
    </li>
  );
}

function Evidence({ evidence }: { evidence: Json }) {
  const t = useTranslations("orders.attempts");
  const { method, path, body } = evidence;
  return (
    <details className="mt-1 text-sm">
      <summary className="w-fit rounded-sm text-accent text-xs">{t("evidence")}</summary>
      <div className="mt-1 rounded-md border border-line bg-ground">
        <p className="px-4 pt-2 font-mono text-xs">
          {String(method)} {String(path)}
        </p>
        <CodeBlock label={t("evidence")}>
          {typeof body === "string" && body !== "" ? readable(body) : t("noBody")}
        </CodeBlock>
      </div>
    </details>
  );
}

/** How a sending that was not taken ended: the event that came after its beginning. */
function answerTo({ events }: OrderDetail, number: number): Json | null {
  const begun = events.findIndex(
    ({ event, detail }) => event === "sending" && detail.attempt === number,
  );
  const end = begun < 0 ? undefined : events[begun + 1];
  const taken = end?.toState === "accepted" || end?.toState === "completed";
  return !end || taken || typeof end.detail.code !== "string" ? null : end.detail;
}

/** JSON on several lines; what is none, or was cut, as it came. */
function readable(body: string): string {
  try {
    return JSON.stringify(JSON.parse(body), null, 2);
  } catch {
    return body;
  }
}

function duration(from: string, to: string): string {
  const ms = Date.parse(to) - Date.parse(from);
  return ms < 1000 ? `${ms} ms` : `${(ms / 1000).toFixed(1)} s`;
}

function momentOf({ at }: Json): string {
  return typeof at === "string" ? showJapanTime(at, "second") : "-";
}
