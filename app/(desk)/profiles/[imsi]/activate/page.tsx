import type { Metadata } from "next";
import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { findProfile } from "@/app/(desk)/profiles/[imsi]/find-profile";
import {
  BusyFace,
  NotInactiveFace,
  PoliciesFailedFace,
} from "@/components/activation/activation-faces";
import { ActivationFormLoader } from "@/components/activation/activation-form-loader";
import { toPlanOffers } from "@/components/activation/plan-offers";
import { ErrorFace } from "@/components/ui/error-face";
import { PageHead } from "@/components/ui/page-head";
import { StateBadge } from "@/components/ui/state-badge";
import type { Ctx } from "@/lib/auth/permissions";
import { requirePageContext } from "@/lib/auth/session";
import { listOrders } from "@/lib/domain/orders/list-orders";
import { ACTIVE_STATES } from "@/lib/domain/orders/schemas";
import type { ProfileDetail } from "@/lib/domain/profiles/get-profile";
import { type Policies, readPolicies } from "@/lib/domain/profiles/read-policies";
import { AppError } from "@/lib/errors";
import { ClientMessages } from "@/lib/i18n/client-messages";

type Props = { params: Promise<{ imsi: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations("activate");
  return { title: `${t("title")} ${(await params).imsi}` };
}

export default async function ActivatePage({ params }: Props) {
  const ctx = await requirePageContext("profiles:operate");
  const profile = await findProfile(ctx, (await params).imsi);
  if (profile instanceof AppError) {
    const errors = await getTranslations("errors");
    return <ErrorFace page>{errors(profile.code, profile.params)}</ErrorFace>;
  }
  const t = await getTranslations("activate");
  const { imsi, profileStatus } = profile;
  return (
    <ClientMessages namespaces={["activate", "errors", "states"]}>
      <PageHead
        above={
          <Link href={`/profiles/${imsi}`} className="font-mono hover:text-accent hover:underline">
            {imsi}
          </Link>
        }
        title={t("title")}
        badge={profileStatus ? <StateBadge of="profile" value={profileStatus} /> : null}
        below={t("lead")}
      />
      <Content ctx={ctx} profile={profile} />
    </ClientMessages>
  );
}

async function Content({ ctx, profile }: { ctx: Ctx; profile: ProfileDetail }) {
  const { imsi, hsn, customerReference, profileStatus, readAt } = profile;
  const order = await findOpenOrder(ctx, imsi);
  if (order) return <BusyFace imsi={imsi} order={order} />;
  if (profileStatus !== "inactive" || readAt === null) {
    return <NotInactiveFace imsi={imsi} state={profileStatus} />;
  }
  const read = await tryPolicies(ctx);
  if (read instanceof AppError) return <PoliciesFailedFace code={read.code} />;
  return (
    <ActivationFormLoader
      line={{ imsi, hsn, customerReference, readAt: readAt.toISOString() }}
      offers={toPlanOffers(read)}
      policiesReadAt={read.readAt.toISOString()}
    />
  );
}

/** The order that has this line now; there is at most one. */
async function findOpenOrder(ctx: Ctx, imsi: string) {
  const { rows } = await listOrders(ctx, { imsi, page: 1 });
  return rows.find(({ state }) => ACTIVE_STATES.some((active) => active === state));
}

async function tryPolicies(ctx: Ctx): Promise<Policies | AppError> {
  try {
    return await readPolicies(ctx);
  } catch (error) {
    if (error instanceof AppError) return error;
    throw error;
  }
}
