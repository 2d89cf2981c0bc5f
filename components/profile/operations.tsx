import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { LinkButton } from "@/components/ui/link-button";
import { allowedOperations, type LineState } from "@/lib/domain/profiles/allowed-operations";

type OperationsProps = { imsi: string; line: LineState };

/** What can be done to the line; what cannot be done now says why. */
export function Operations({ imsi, line }: OperationsProps) {
  const t = useTranslations("profile");
  return allowedOperations(line).map(({ operation, obstacle }) =>
    obstacle === null ? (
      <LinkButton
        key={operation}
        variant="main"
        href={`/profiles/${imsi}/${operation}`}
        prefetch={false}
      >
        {t(`operations.${operation}`)}
      </LinkButton>
    ) : (
      <span key={operation} className="inline-flex flex-wrap items-center gap-x-2 gap-y-1">
        <span id={`why-${operation}`} className="text-faint text-xs">
          {t(`obstacles.${obstacle}`)}
        </span>
        <Button aria-disabled aria-describedby={`why-${operation}`}>
          {t(`operations.${operation}`)}
        </Button>
      </span>
    ),
  );
}
