import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Brand } from "@/components/shell/brand";
import { safeNextPath } from "@/components/shell/next-path";
import { TrialBanner } from "@/components/shell/trial-banner";
import { currentSession } from "@/lib/auth/session";
import { isTrial } from "@/lib/domain/desk/desk-context";
import { ClientMessages } from "@/lib/i18n/client-messages";
import { LanguageLinks } from "./language-links";
import { LoginForm } from "./login-form";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("auth");
  return { title: t("title") };
}

type LoginPageProps = { searchParams: Promise<{ next?: string | string[] }> };

export default async function LoginPage({ searchParams }: LoginPageProps) {
  const next = safeNextPath((await searchParams).next);
  if (await currentSession()) redirect(next);
  const t = await getTranslations("auth");
  return (
    <main className="grid min-h-dvh content-center justify-items-center gap-5 px-4 py-10">
      <div className="grid justify-items-center gap-1">
        <p className="text-xl">
          <Brand />
        </p>
        <p className="text-muted text-sm">{t("lead")}</p>
      </div>
      <section className="w-full max-w-[23rem] rounded-lg border border-line bg-panel">
        <h1 className="border-line border-b px-5 py-3 text-lg">{t("title")}</h1>
        <ClientMessages namespaces={["auth"]}>
          <LoginForm next={next} />
        </ClientMessages>
      </section>
      {isTrial() ? <TrialBanner /> : null}
      <ClientMessages namespaces={["auth"]}>
        <LanguageLinks />
      </ClientMessages>
    </main>
  );
}
