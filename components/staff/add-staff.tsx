"use client";

import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";

const AddStaffDialog = dynamic(() => import("./add-staff-dialog").then((m) => m.AddStaffDialog), {
  ssr: false,
});

/** The way to let a colleague in. */
export function AddStaff() {
  const t = useTranslations("staff");
  const [used, setUsed] = useState(false);
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button
        variant="main"
        onClick={() => {
          setUsed(true);
          setOpen(true);
        }}
      >
        {t("add")}
      </Button>
      {used ? <AddStaffDialog open={open} onOpenChange={setOpen} /> : null}
    </>
  );
}
