"use client";

import dynamic from "next/dynamic";
import { PageSkeleton } from "@/components/ui/skeleton";

/** The form with what checks it, in a chunk of its own: pages that show no form do not load it. */
export const ActivationFormLoader = dynamic(
  () => import("./activation-form").then((module) => module.ActivationForm),
  { loading: () => <PageSkeleton /> },
);
