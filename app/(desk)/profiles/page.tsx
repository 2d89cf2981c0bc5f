import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { NuqsAdapter } from "nuqs/adapters/next/app";
import type { SearchParams } from "nuqs/server";
import { orRefusal } from "@/app/(desk)/or-refusal";
import { ProfileList } from "@/components/profiles/profile-list";
import { loadProfileChoices, toProfileQuery } from "@/components/profiles/profile-params";
import { QueryProvider } from "@/components/query/query-provider";
import { ErrorFace } from "@/components/ui/error-face";
import { mayDo } from "@/lib/auth/permissions";
import { requirePageContext } from "@/lib/auth/session";
import { listProfiles } from "@/lib/domain/profiles/list-profiles";
import { AppError } from "@/lib/errors";
import { ClientMessages } from "@/lib/i18n/client-messages";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("profiles.list");
  return { title: t("title") };
}

/** What the dialog of the chosen lines says. */
const OPERATORS_TEXTS = ["comments", "sending", "errors"] as const;

type ProfilesPageProps = { searchParams: Promise<SearchParams> };

export default async function ProfilesPage({ searchParams }: ProfilesPageProps) {
  const ctx = await requirePageContext("profiles:read");
  const query = toProfileQuery(await loadProfileChoices(searchParams));
  const page = await orRefusal(listProfiles(ctx, query));
  if (page instanceof AppError) {
    const errors = await getTranslations("errors");
    return <ErrorFace page>{errors(page.code, page.params)}</ErrorFace>;
  }
  const mayOperate = mayDo(ctx.actor, "profiles:operate");
  const first = { query, page, readAt: Date.now() };
  return (
    <ClientMessages namespaces={["profiles", ...(mayOperate ? OPERATORS_TEXTS : []), "states"]}>
      <QueryProvider>
        <NuqsAdapter>
          <ProfileList
            first={first}
            mayImport={mayDo(ctx.actor, "profiles:import")}
            mayOperate={mayOperate}
          />
        </NuqsAdapter>
      </QueryProvider>
    </ClientMessages>
  );
}
