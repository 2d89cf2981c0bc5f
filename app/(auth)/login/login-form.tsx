"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Notice } from "@/components/ui/notice";
import { PasswordInput } from "@/components/ui/password-input";
import { type SignInFailure, signIn } from "./sign-in";

type Missing = { email: boolean; password: boolean };

const NOTHING_MISSING: Missing = { email: false, password: false };

/** E-mail and password; what was typed stays after a refusal. */
export function LoginForm({ next }: { next: string }) {
  const t = useTranslations("auth");
  const form = useRef<HTMLFormElement>(null);
  const sending = useRef(false);
  const [pending, setPending] = useState(false);
  const [missing, setMissing] = useState(NOTHING_MISSING);
  const [failure, setFailure] = useState<SignInFailure | null>(null);

  function focus(name: "email" | "password") {
    form.current?.querySelector<HTMLInputElement>(`[name=${name}]`)?.focus();
  }

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (sending.current) return;
    const data = new FormData(event.currentTarget);
    const email = String(data.get("email") ?? "").trim();
    const password = String(data.get("password") ?? "");
    setFailure(null);
    setMissing({ email: email === "", password: password === "" });
    if (email === "" || password === "") {
      focus(email === "" ? "email" : "password");
      return;
    }
    sending.current = true;
    setPending(true);
    const refused = await signIn(email, password);
    // By a full load, so that the page comes in the person's own language and with nothing cached.
    if (refused === null) return location.assign(next);
    sending.current = false;
    setPending(false);
    setFailure(refused);
    if (refused.key === "wrong") focus("password");
  }

  return (
    // POST, should the browser send it before this script runs: a password must not stand in an address.
    <form
      ref={form}
      method="post"
      noValidate
      onSubmit={submit}
      className="grid gap-3.5 px-5 pt-4 pb-5"
    >
      {failure ? (
        <Notice live tone="bad">
          {failure.key === "tooManySeconds"
            ? t("errors.tooManySeconds", { seconds: failure.seconds })
            : t(`errors.${failure.key}`)}
        </Notice>
      ) : null}
      <Field
        label={t("email")}
        id="email"
        error={missing.email ? t("errors.emailMissing") : undefined}
      >
        {(control) => (
          <Input
            {...control}
            type="email"
            name="email"
            autoComplete="username"
            autoCapitalize="none"
            spellCheck={false}
            autoFocus
          />
        )}
      </Field>
      <Field
        label={t("password")}
        id="password"
        error={missing.password ? t("errors.passwordMissing") : undefined}
      >
        {(control) => (
          <PasswordInput {...control} name="password" autoComplete="current-password" />
        )}
      </Field>
      <Button type="submit" variant="main" pending={pending} className="mt-1">
        {pending ? t("submitting") : t("submit")}
      </Button>
    </form>
  );
}
