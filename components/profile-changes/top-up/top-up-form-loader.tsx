"use client";

import dynamic from "next/dynamic";
import { PageSkeleton } from "@/components/ui/skeleton";

/** The form in a chunk of its own, with its script: what is chosen in a form that nobody listens to yet is lost. */
export const TopUpFormLoader = dynamic(
  () => import("./top-up-form").then((module) => module.TopUpForm),
  { ssr: false, loading: () => <PageSkeleton /> },
);
