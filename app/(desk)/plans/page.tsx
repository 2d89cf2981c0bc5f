import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Suspense } from "react";
import { orRefusal } from "@/app/(desk)/or-refusal";
import { FollowPage } from "@/components/live/follow-page";
import { PlanReading } from "@/components/plans/plan-reading";
import { PolicyTables } from "@/components/plans/policy-tables";
import { ReadAnewButton } from "@/components/plans/read-anew-button";
import { ReadingSpace } from "@/components/plans/reading-space";
import { TopUpTables } from "@/components/plans/top-up-tables";
import { Stack } from "@/components/ui/columns";
import { PageHead } from "@/components/ui/page-head";
import { mayDo } from "@/lib/auth/permissions";
import { requirePageContext } from "@/lib/auth/session";
import { plansVersion } from "@/lib/domain/plans/plans-news";
import { type Policies, readPolicies } from "@/lib/domain/plans/read-policies";
import { readTopUps, type TopUps } from "@/lib/domain/plans/read-top-ups";
import type { AppError } from "@/lib/errors";
import { KB_PER_GB } from "@/lib/format/volume";
import { ClientMessages } from "@/lib/i18n/client-messages";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("plans");
  return { title: t("title") };
}

export default async function PlansPage() {
  const ctx = await requirePageContext("profiles:read");
  const t = await getTranslations("plans");
  // Side by side, and neither waits for the other.
  const policies = orRefusal(readPolicies(ctx));
  const topUps = orRefusal(readTopUps(ctx));
  const refreshes = mayDo(ctx.actor, "profiles:refresh");
  return (
    <ClientMessages namespaces={["plans"]}>
      <PageHead
        title={t("title")}
        below={
          <>
            {t("lead")} {t("unit", { kb: KB_PER_GB.toLocaleString("en-US") })}
          </>
        }
      />
      <Suspense>
        <Follow policies={policies} topUps={topUps} />
      </Suspense>
      <Stack>
        <Suspense fallback={<ReadingSpace title={t("policies.title")} />}>
          <PoliciesPart asked={policies} refreshes={refreshes} />
        </Suspense>
        <Suspense fallback={<ReadingSpace title={t("topUps.title")} />}>
          <TopUpsPart asked={topUps} refreshes={refreshes} />
        </Suspense>
      </Stack>
    </ClientMessages>
  );
}

type Asked<T> = Promise<T | AppError>;

async function Follow(asked: { policies: Asked<Policies>; topUps: Asked<TopUps> }) {
  const version = plansVersion(await asked.policies, await asked.topUps);
  return <FollowPage url="/api/plans/version" version={version} />;
}

async function PoliciesPart({ asked, refreshes }: { asked: Asked<Policies>; refreshes: boolean }) {
  const t = await getTranslations("plans.policies");
  return (
    <PlanReading
      title={t("title")}
      read={await asked}
      refresh={refreshes ? <ReadAnewButton list="policies" /> : null}
    >
      {(answer) => <PolicyTables policies={answer.policies} />}
    </PlanReading>
  );
}

async function TopUpsPart({ asked, refreshes }: { asked: Asked<TopUps>; refreshes: boolean }) {
  const t = await getTranslations("plans.topUps");
  return (
    <PlanReading
      title={t("title")}
      read={await asked}
      refresh={refreshes ? <ReadAnewButton list="topUps" /> : null}
    >
      {(answer) => <TopUpTables patterns={answer.patterns} />}
    </PlanReading>
  );
}
