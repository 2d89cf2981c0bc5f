import { EsimFormPage, formMetadata } from "@/app/(desk)/esim/esim-form-page";
import type { FormParams } from "@/app/(desk)/esim/open-form";

export const generateMetadata = () => formMetadata("R");

type ReissuePageProps = { searchParams: Promise<FormParams> };

export default function ReissuePage({ searchParams }: ReissuePageProps) {
  return <EsimFormPage addKind="R" params={searchParams} />;
}
