"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { showToast } from "@/components/ui/toast";

/** Ends the sign-in and leaves by a full load, so that nothing of this person stays in memory. */
export function SignOutButton() {
  const t = useTranslations("shell.account");
  const [pending, setPending] = useState(false);

  async function signOut() {
    setPending(true);
    try {
      const response = await fetch("/api/auth/sign-out", {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: "{}",
      });
      if (!response.ok) throw new Error(String(response.status));
      location.assign("/login");
    } catch {
      setPending(false);
      showToast({ tone: "bad", title: t("signOutFailed") });
    }
  }

  return (
    <Button pending={pending} onClick={signOut} className="w-full">
      {t("signOut")}
    </Button>
  );
}
