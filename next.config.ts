import type { NextConfig } from "next";
import createNextIntlPlugin from "next-intl/plugin";

const withNextIntl = createNextIntlPlugin({
  requestConfig: "./lib/i18n/request.ts",
  experimental: {
    // Compiled when the desk is built, so that no browser loads a parser of messages.
    messages: { path: "./lib/i18n/messages", format: "json", locales: "infer", precompile: true },
  },
});

const HEADERS = [
  { key: "x-content-type-options", value: "nosniff" },
  { key: "x-frame-options", value: "DENY" },
  { key: "referrer-policy", value: "same-origin" },
  { key: "permissions-policy", value: "camera=(), microphone=(), geolocation=()" },
];

/** A proxy may pass another Host on than the one that staff open the desk under: a form of that one is the desk's own. */
function ownHosts(): string[] {
  const url = process.env.KAITSU_URL;
  return url && URL.canParse(url) ? [new URL(url).host] : [];
}

const config: NextConfig = {
  poweredByHeader: false,
  reactStrictMode: true,
  devIndicators: false,
  // `npm run verify` and `npm test` check types; a second time in each build would take half a minute.
  typescript: { ignoreBuildErrors: true },
  serverExternalPackages: ["pg", "pg-boss", "undici", "pino"],
  experimental: { authInterrupts: true, serverActions: { allowedOrigins: ownHosts() } },
  // Null where nobody says: Next makes one up.
  generateBuildId: () => process.env.KAITSU_BUILD_ID ?? null,
  headers: async () => [{ source: "/:path*", headers: HEADERS }],
};

export default withNextIntl(config);
