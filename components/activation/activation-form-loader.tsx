"use client";

import dynamic from "next/dynamic";
import { PageSkeleton } from "@/components/ui/skeleton";

/**
 * The form with what checks it, in a chunk of its own: pages that show no form do not load it. It comes with its
 * script, because what is typed into a form that nobody listens to yet is lost.
 */
export const ActivationFormLoader = dynamic(
  () => import("./activation-form").then((module) => module.ActivationForm),
  { ssr: false, loading: () => <PageSkeleton /> },
);
