import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PasswordForm } from "@/components/account/password-form";
import { Notice } from "@/components/ui/notice";
import { PageHead } from "@/components/ui/page-head";
import { Panel } from "@/components/ui/panel";
import { requirePageContext, requireSession } from "@/lib/auth/session";
import { ClientMessages } from "@/lib/i18n/client-messages";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("account");
  return { title: t("title") };
}

export default async function PasswordPage() {
  await requirePageContext("password:change");
  const { user } = await requireSession();
  const t = await getTranslations("account");
  return (
    <ClientMessages namespaces={["account", "errors"]}>
      <PageHead title={t("title")} below={t("lead")} />
      <div className="max-w-lg">
        {user.mustChangePassword ? (
          <Notice tone="wait" className="mb-4">
            {t("must")}
          </Notice>
        ) : null}
        <Panel>
          <PasswordForm email={user.email} handed={user.mustChangePassword} />
        </Panel>
      </div>
    </ClientMessages>
  );
}
