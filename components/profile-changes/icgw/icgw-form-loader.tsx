"use client";

import dynamic from "next/dynamic";
import { PageSkeleton } from "@/components/ui/skeleton";

/** The form in a chunk of its own, with its script: a press that nobody listens to yet is lost. */
export const IcgwFormLoader = dynamic(
  () => import("./icgw-form").then((module) => module.IcgwForm),
  { ssr: false, loading: () => <PageSkeleton /> },
);
