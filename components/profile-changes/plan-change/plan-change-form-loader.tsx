"use client";

import dynamic from "next/dynamic";
import { PageSkeleton } from "@/components/ui/skeleton";

/** The form in a chunk of its own, with its script: what is typed into a form that nobody listens to yet is lost. */
export const PlanChangeFormLoader = dynamic(
  () => import("./plan-change-form").then((module) => module.PlanChangeForm),
  { ssr: false, loading: () => <PageSkeleton /> },
);
