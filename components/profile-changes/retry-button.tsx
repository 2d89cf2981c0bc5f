"use client";

import { useRouter } from "next/navigation";
import { type ReactNode, useTransition } from "react";
import { Button } from "@/components/ui/button";

/** Asks the server for this page again. */
export function RetryButton({ children }: { children: ReactNode }) {
  const router = useRouter();
  const [pending, start] = useTransition();
  return (
    <Button variant="main" pending={pending} onClick={() => start(() => router.refresh())}>
      {children}
    </Button>
  );
}
