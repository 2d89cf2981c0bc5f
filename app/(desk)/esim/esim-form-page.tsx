import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { orRefusal } from "@/app/(desk)/or-refusal";
import { CorrectionNotice } from "@/components/esim/correction-notice";
import { EsimFormLoader } from "@/components/esim/esim-form-loader";
import { FORM_PATHS } from "@/components/esim/form-paths";
import type { AddKind } from "@/components/esim/form-values";
import { ErrorFace } from "@/components/ui/error-face";
import { Face } from "@/components/ui/face";
import { LinkButton } from "@/components/ui/link-button";
import { PageHead } from "@/components/ui/page-head";
import { Panel } from "@/components/ui/panel";
import { requirePageContext } from "@/lib/auth/session";
import { FORM_OF_KIND } from "@/lib/domain/drafts/draft-forms";
import type { EsimContract } from "@/lib/domain/esim/activation-schema";
import { readContract } from "@/lib/domain/esim/read-contract";
import { AppError } from "@/lib/errors";
import { ClientMessages } from "@/lib/i18n/client-messages";
import { type FormParams, type OpenedForm, openForm } from "./open-form";

export async function formMetadata(addKind: AddKind): Promise<Metadata> {
  const t = await getTranslations("esim.forms");
  return { title: t(`${addKind}.title`) };
}

type EsimFormPageProps = { addKind: AddKind; params: Promise<FormParams> };

/** One of the three forms of PA05-41, empty or with what the address names. */
export async function EsimFormPage({ addKind, params }: EsimFormPageProps) {
  const ctx = await requirePageContext("esim:operate");
  const t = await getTranslations("esim");
  const given = await params;
  const opened = await orRefusal(openUnderContract(() => openForm(ctx, addKind, given)));
  return (
    <ClientMessages namespaces={["esim", "esimFields", "sending", "errors", "states"]}>
      <PageHead
        above={
          <Link href="/esim" className="hover:text-accent hover:underline">
            {t("list.title")}
          </Link>
        }
        title={t(`forms.${addKind}.title`)}
        below={t(`forms.${addKind}.lead`)}
      />
      {opened instanceof AppError ? (
        <Closed error={opened} addKind={addKind} isDraft={given.draft !== undefined} />
      ) : (
        <>
          {opened.correction ? <CorrectionNotice correction={opened.correction} /> : null}
          <EsimFormLoader addKind={addKind} pageId={randomUUID()} {...opened} />
        </>
      )}
    </ClientMessages>
  );
}

type Opened = OpenedForm & { contract: EsimContract };

async function openUnderContract(open: () => Promise<OpenedForm>): Promise<Opened> {
  const contract = readContract();
  return { contract, ...(await open()) };
}

type ClosedProps = { error: AppError; addKind: AddKind; isDraft: boolean };

/** Why there is no form. */
async function Closed({ error, addKind, isDraft }: ClosedProps) {
  const t = await getTranslations("esim.drafts");
  const errors = await getTranslations("errors");
  if (!isDraft || error.code !== "not_found") {
    return (
      <Panel>
        <ErrorFace>{errors(error.code, error.params)}</ErrorFace>
      </Panel>
    );
  }
  return (
    <Panel>
      <Face
        title={t("gone.title")}
        actions={
          <>
            <LinkButton variant="main" href="/esim/drafts">
              {t("gone.list")}
            </LinkButton>
            <LinkButton href={FORM_PATHS[FORM_OF_KIND[addKind]]}>{t("gone.anew")}</LinkButton>
          </>
        }
      >
        {t("gone.body")}
      </Face>
    </Panel>
  );
}
