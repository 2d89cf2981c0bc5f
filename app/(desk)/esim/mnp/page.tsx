import { EsimFormPage, formMetadata } from "@/app/(desk)/esim/esim-form-page";
import type { FormParams } from "@/app/(desk)/esim/open-form";

export const generateMetadata = () => formMetadata("M");

type MnpPageProps = { searchParams: Promise<FormParams> };

export default function MnpPage({ searchParams }: MnpPageProps) {
  return <EsimFormPage addKind="M" params={searchParams} />;
}
