"use client";

import dynamic from "next/dynamic";
import { useEffect, useState } from "react";
import { onFirstToast } from "./toast";

const Toaster = dynamic(() => import("./toaster").then((module) => module.Toaster), { ssr: false });

/** Stands once in the layout; loads the drawing of toasts when the first one is shown. */
export function ToastHost() {
  const [needed, setNeeded] = useState(false);
  useEffect(() => onFirstToast(() => setNeeded(true)), []);
  return needed ? <Toaster /> : null;
}
