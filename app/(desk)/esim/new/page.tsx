import { EsimFormPage, formMetadata } from "@/app/(desk)/esim/esim-form-page";
import type { FormParams } from "@/app/(desk)/esim/open-form";

export const generateMetadata = () => formMetadata("N");

type NewPageProps = { searchParams: Promise<FormParams> };

export default function NewPage({ searchParams }: NewPageProps) {
  return <EsimFormPage addKind="N" params={searchParams} />;
}
