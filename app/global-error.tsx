"use client";

import "./globals.css";
import { Button } from "@/components/ui/button";
import en from "@/lib/i18n/messages/en/crash.json";
import ja from "@/lib/i18n/messages/ja/crash.json";
import { product } from "@/lib/i18n/product";
import { digestOf } from "./error-digest";

const languages = [
  { lang: "ja", text: ja },
  { lang: "en", text: en },
];

/** Stands in for the root layout, so it knows neither the language nor the person: it says it in both. */
export default function GlobalError({ error }: { error: unknown }) {
  const digest = digestOf(error);
  return (
    <html lang="ja">
      <body>
        <title>{product.name}</title>
        <main className="mx-auto grid max-w-lg gap-8 px-4 py-16">
          {languages.map(({ lang, text }) => (
            <section key={lang} lang={lang} className="grid justify-items-start gap-2">
              <h1>{text.title}</h1>
              <p className="text-muted">{text.body}</p>
              {digest ? (
                <p className="text-muted text-sm">
                  {text.reference} <code className="select-all font-mono text-ink">{digest}</code>
                </p>
              ) : null}
              <Button onClick={() => location.reload()}>{text.reload}</Button>
            </section>
          ))}
        </main>
      </body>
    </html>
  );
}
