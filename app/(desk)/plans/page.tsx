import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { orRefusal } from "@/app/(desk)/or-refusal";
import { FollowPage } from "@/components/live/follow-page";
import { PlanReading } from "@/components/plans/plan-reading";
import { PolicyTables } from "@/components/plans/policy-tables";
import { ReadAnewButton } from "@/components/plans/read-anew-button";
import { TopUpTables } from "@/components/plans/top-up-tables";
import { Stack } from "@/components/ui/columns";
import { PageHead } from "@/components/ui/page-head";
import { mayDo } from "@/lib/auth/permissions";
import { requirePageContext } from "@/lib/auth/session";
import { plansVersion } from "@/lib/domain/plans/plans-news";
import { readPolicies } from "@/lib/domain/plans/read-policies";
import { readTopUps } from "@/lib/domain/plans/read-top-ups";
import { KB_PER_GB } from "@/lib/format/volume";
import { ClientMessages } from "@/lib/i18n/client-messages";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("plans");
  return { title: t("title") };
}

export default async function PlansPage() {
  const ctx = await requirePageContext("profiles:read");
  const t = await getTranslations("plans");
  const [policies, topUps] = await Promise.all([
    orRefusal(readPolicies(ctx)),
    orRefusal(readTopUps(ctx)),
  ]);
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
      <FollowPage url="/api/plans/version" version={plansVersion(policies, topUps)} />
      <Stack>
        <PlanReading
          title={t("policies.title")}
          read={policies}
          refresh={refreshes ? <ReadAnewButton list="policies" /> : null}
        >
          {(answer) => <PolicyTables policies={answer.policies} />}
        </PlanReading>
        <PlanReading
          title={t("topUps.title")}
          read={topUps}
          refresh={refreshes ? <ReadAnewButton list="topUps" /> : null}
        >
          {(answer) => <TopUpTables patterns={answer.patterns} />}
        </PlanReading>
      </Stack>
    </ClientMessages>
  );
}
