import type { Messages } from "@/lib/i18n/messages";

export type NavigationEntry = {
  /** Its word is `shell.pages.<key>`. */
  key: keyof Messages["shell"]["pages"];
  href: string;
  /** Shows how many orders need a person. */
  counted?: true;
};

export type NavigationGroup = {
  /** Its caption is `shell.groups.<key>`; the first group has none. */
  key: keyof Messages["shell"]["groups"] | null;
  entries: readonly NavigationEntry[];
};

/** Every page that the menu leads to, in its order. A page enters here on the day it exists. */
export const navigation: readonly NavigationGroup[] = [
  {
    key: null,
    entries: [
      { key: "today", href: "/" },
      { key: "profiles", href: "/profiles" },
    ],
  },
  { key: "records", entries: [{ key: "orders", href: "/orders", counted: true }] },
  { key: "watch", entries: [{ key: "usage", href: "/usage" }] },
];

/** Whether the page at `pathname` is the entry's own or lies below it. */
export function isCurrent(href: string, pathname: string): boolean {
  return pathname === href || (href !== "/" && pathname.startsWith(`${href}/`));
}
