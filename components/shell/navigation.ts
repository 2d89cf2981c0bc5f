import type { Permission } from "@/lib/auth/permissions";
import type { Messages } from "@/lib/i18n/messages";

export type NavigationEntry = {
  /** Its word is `shell.pages.<key>`. */
  key: keyof Messages["shell"]["pages"];
  href: string;
  /** Shows how many orders need a person. */
  counted?: true;
  /** Shown only to those who may do this; every other page is for everybody who signs in. */
  permission?: Permission;
};

export type NavigationGroup = {
  /** Its caption is `shell.groups.<key>`; the first group has none. */
  key: keyof Messages["shell"]["groups"] | null;
  entries: readonly NavigationEntry[];
};

/** Every page that the menu leads to, in its order. A page enters here on the day it exists. */
const navigation: readonly NavigationGroup[] = [
  {
    key: null,
    entries: [
      { key: "today", href: "/" },
      { key: "profiles", href: "/profiles" },
      { key: "esim", href: "/esim" },
    ],
  },
  {
    key: "records",
    entries: [
      { key: "orders", href: "/orders", counted: true },
      { key: "completions", href: "/completion-files" },
    ],
  },
  {
    key: "watch",
    entries: [
      { key: "usage", href: "/usage" },
      { key: "plans", href: "/plans" },
    ],
  },
  {
    key: "administration",
    entries: [
      { key: "connections", href: "/connections", permission: "carriers:manage" },
      { key: "staff", href: "/staff", permission: "staff:manage" },
    ],
  },
];

/** The menu of a person who may do what `may` says: no page that is closed to them, no group without a page. */
export function navigationFor(may: (permission: Permission) => boolean): NavigationGroup[] {
  return navigation
    .map(({ key, entries }) => ({
      key,
      entries: entries.filter(({ permission }) => permission === undefined || may(permission)),
    }))
    .filter(({ entries }) => entries.length > 0);
}

/** Whether the page at `pathname` is the entry's own or lies below it. */
export function isCurrent(href: string, pathname: string): boolean {
  return pathname === href || (href !== "/" && pathname.startsWith(`${href}/`));
}
