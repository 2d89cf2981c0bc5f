import { NextIntlClientProvider } from "next-intl";
import { getMessages } from "next-intl/server";
import type { ReactNode } from "react";
import type { Messages, Namespace } from "./messages";

/**
 * Gives the client components below it the named namespaces, and `common`, which the primitives use.
 * It replaces what a provider further up gave: name everything that the subtree uses.
 */
export async function ClientMessages({
  namespaces,
  children,
}: {
  namespaces: readonly Namespace[];
  children: ReactNode;
}) {
  const messages = pickMessages(await getMessages(), ["common", ...namespaces]);
  return <NextIntlClientProvider messages={messages}>{children}</NextIntlClientProvider>;
}

/** Only the named namespaces, so that a page sends the browser no other page's texts. */
export function pickMessages(all: Messages, namespaces: readonly Namespace[]): Partial<Messages> {
  return Object.fromEntries(namespaces.map((name) => [name, all[name]]));
}
