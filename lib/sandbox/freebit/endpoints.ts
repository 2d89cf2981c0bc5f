import type { FreebitOperation } from "@/lib/sandbox/freebit/call";
import { addAcnt } from "@/lib/sandbox/freebit/operations/add-acnt";
import { authOem } from "@/lib/sandbox/freebit/operations/auth-oem";

/** Freebit's operations, all of them POST, below `/emptool/api`. */
export const freebitEndpoints: { operation: string; path: string; handle: FreebitOperation }[] = [
  { operation: "authOem", path: "/authOem/", handle: authOem },
  { operation: "addAcnt", path: "/mvno/esim/addAcnt/", handle: addAcnt },
];
