import { useTranslations } from "next-intl";
import type { RowFields } from "@/lib/domain/completions/read-row";

/** How the carrier's work ended, as the file says it, with what the mapping makes of that. */
export function RowSaid({ fields }: { fields: RowFields }) {
  const t = useTranslations("completions.outcomes");
  const { result, outcome, errorCode, message } = fields;
  if (result === undefined) return null;
  return (
    <span className="block max-w-72 whitespace-normal">
      <span className="font-mono text-sm">{result}</span>
      {outcome ? <span className="text-muted"> ({t(outcome)})</span> : null}
      {errorCode || message ? (
        <span className="block text-xs">
          {errorCode ? <span className="font-mono">{errorCode} </span> : null}
          {message}
        </span>
      ) : null}
    </span>
  );
}
