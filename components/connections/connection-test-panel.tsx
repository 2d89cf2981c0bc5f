"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useAsking } from "@/components/live/use-asking";
import { useOrderWords } from "@/components/orders/use-order-words";
import { Button } from "@/components/ui/button";
import { Check, CheckList } from "@/components/ui/check-list";
import { Notice } from "@/components/ui/notice";
import { Panel } from "@/components/ui/panel";
import { testConnectionAction } from "@/lib/actions/connections";
import type { Carrier } from "@/lib/domain/carriers/environment";
import type { ConnectionTest, TestedStep } from "@/lib/domain/carriers/test-connection";

const STEPS: Record<Carrier, readonly TestedStep["step"][]> = {
  icm: ["signIn", "policies"],
  freebit: ["authOem"],
};

type Outcome = { test: ConnectionTest } | { failed: string };

/** Tries the way to the carrier, and says which step worked, how long it took, or why it did not. */
export function ConnectionTestPanel({ carrier }: { carrier: Carrier }) {
  const t = useTranslations("connections.test");
  const router = useRouter();
  const { pending, ask } = useAsking();
  const [outcome, setOutcome] = useState<Outcome | null>(null);

  function run() {
    setOutcome(null);
    void ask(async () => {
      const tried = (await tryConnection(carrier)) ?? { failed: t("network") };
      return () => {
        setOutcome(tried);
        // The token is another one now.
        router.refresh();
      };
    });
  }

  return (
    <Panel title={t("title")} below={`carrier-${carrier}`} padded>
      <p className="text-muted text-sm">{t(carrier === "icm" ? "lead" : "leadFreebit")}</p>
      <Button className="mt-2.5" pending={pending} onClick={run}>
        {t("run")}
        <span role="status" className="sr-only">
          {pending ? t("pending") : ""}
        </span>
      </Button>
      {outcome ? <OutcomeView carrier={carrier} outcome={outcome} /> : null}
    </Panel>
  );
}

function OutcomeView({ carrier, outcome }: { carrier: Carrier; outcome: Outcome }) {
  const t = useTranslations("connections.test");
  if ("failed" in outcome) {
    return (
      <Notice live tone="bad" className="mt-3" title={t("couldNot")}>
        <p>{outcome.failed}</p>
      </Notice>
    );
  }
  const { steps } = outcome.test;
  const worked = steps.every(({ failure }) => failure === null);
  return (
    <div role="alert" className="mt-3" data-connection-test={worked ? "ok" : "failed"}>
      <p className={worked ? "font-semibold text-ok" : "font-semibold text-bad"}>
        {t(worked ? "worked" : "broken")}
      </p>
      <div className="-mx-4">
        <CheckList>
          {STEPS[carrier].map((step) => (
            <StepLine
              key={step}
              step={step}
              tested={steps.find((tested) => tested.step === step) ?? null}
            />
          ))}
        </CheckList>
      </div>
    </div>
  );
}

function StepLine({ step, tested }: { step: TestedStep["step"]; tested: TestedStep | null }) {
  const t = useTranslations("connections.test");
  const words = useOrderWords();
  const name = t(`steps.${step}`);
  if (!tested) {
    return (
      <Check tone="open">
        {name} {t("skipped")}
      </Check>
    );
  }
  const { ms, failure } = tested;
  if (!failure) {
    return (
      <Check tone="ok">
        {name} {t("ok", { ms })}
      </Check>
    );
  }
  return (
    <Check tone="bad">
      {name} {t("failed", { ms, reason: words.reason(failure) })}
      {failure.detail ? (
        <span className="block text-ink">
          {t("carrierWords")}{" "}
          <span className="font-mono [overflow-wrap:anywhere]">{failure.detail}</span>
        </span>
      ) : null}
      <details className="text-muted text-xs">
        <summary>{t("details")}</summary>
        <span className="font-mono [overflow-wrap:anywhere]">{failure.message}</span>
      </details>
    </Check>
  );
}

/** Null when the desk itself did not answer. */
async function tryConnection(carrier: Carrier): Promise<Outcome | null> {
  try {
    const result = await testConnectionAction({ carrier });
    if (result.ok) return { test: result.data };
    const { message, id } = result.error;
    return { failed: id ? `${message} ${id}` : message };
  } catch {
    return null;
  }
}
