"use client";

import { useTranslations } from "next-intl";
import { useEffect, useEffectEvent, useState } from "react";
import { Form } from "@/components/form/form";
import { FormField } from "@/components/form/form-field";
import { SubmitButton } from "@/components/form/submit-button";
import { useKaitsuForm } from "@/components/form/use-kaitsu-form";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Input } from "@/components/ui/input";
import { Notice } from "@/components/ui/notice";
import { revealPuksAction } from "@/lib/actions/profiles";
import { RevealPuksInput } from "@/lib/domain/profiles/schemas";
import { type Puks, ShownPuks } from "./shown-puks";

const SHOWN_SECONDS = 60;

type PukDialogProps = { imsi: string; open: boolean; onOpenChange: (open: boolean) => void };

/**
 * Asks why, shows both PUKs for a minute and forgets them: they live in this component's state alone, and
 * leave it when the minute is over or the window closes.
 */
export function PukDialog({ imsi, open, onOpenChange }: PukDialogProps) {
  const t = useTranslations("profile.puk");
  const common = useTranslations("common.dialog");
  const [puks, setPuks] = useState<Puks | null>(null);
  const [expired, setExpired] = useState(false);
  const form = useKaitsuForm({
    schema: RevealPuksInput,
    defaultValues: { imsi, reason: "" },
    action: revealPuksAction,
    onDone: (shown: Puks) => {
      setExpired(false);
      setPuks(shown);
    },
  });

  function forget() {
    setPuks(null);
    form.restart();
  }

  const expire = useEffectEvent(() => {
    forget();
    setExpired(true);
  });
  useEffect(() => {
    if (!puks) return;
    const timer = setTimeout(expire, SHOWN_SECONDS * 1000);
    return () => clearTimeout(timer);
  }, [puks]);

  function change(next: boolean) {
    if (!next) {
      forget();
      setExpired(false);
    }
    onOpenChange(next);
  }

  return (
    <Dialog
      open={open}
      onOpenChange={change}
      title={t("title")}
      description={t("description", { imsi })}
    >
      {puks ? (
        <ShownPuks puks={puks} seconds={SHOWN_SECONDS} onHide={() => change(false)} />
      ) : (
        // The form brings its own room at the sides.
        <div className="-mx-4 -my-3">
          <Form form={form} label={t("title")}>
            <div className="grid gap-3 p-4">
              {expired ? (
                <Notice tone="info" live>
                  {t("expired")}
                </Notice>
              ) : null}
              <FormField
                form={form}
                name="reason"
                label={t("reason")}
                hint={t("reasonHint")}
                carrierName={false}
                required
              >
                {(control) => <Input {...control} maxLength={200} autoComplete="off" />}
              </FormField>
              <div className="flex flex-wrap justify-end gap-2">
                <Button onClick={() => change(false)}>{common("cancel")}</Button>
                <SubmitButton pending={form.pending}>{t("reveal")}</SubmitButton>
              </div>
            </div>
          </Form>
        </div>
      )}
    </Dialog>
  );
}
