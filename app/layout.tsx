import "./globals.css";
import type { Metadata, Viewport } from "next";
import { cookies } from "next/headers";
import { getLocale } from "next-intl/server";
import type { ReactNode } from "react";
import { product } from "@/lib/i18n/product";
import { parseTheme, THEME_COOKIE } from "@/lib/i18n/themes";

export const metadata: Metadata = {
  title: { default: product.name, template: `%s | ${product.name}` },
  // Identifiers are long numbers, and a desk's browser must not offer to ring them up.
  formatDetection: { telephone: false, date: false, address: false, email: false },
  robots: { index: false, follow: false },
  icons: { icon: "/icon.svg" },
};

export const viewport: Viewport = { colorScheme: "light dark" };

export default async function RootLayout({ children }: { children: ReactNode }) {
  const theme = parseTheme((await cookies()).get(THEME_COOKIE)?.value);
  return (
    <html lang={await getLocale()} data-theme={theme === "system" ? undefined : theme}>
      <body>{children}</body>
    </html>
  );
}
