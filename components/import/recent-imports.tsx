import Link from "next/link";
import { useTranslations } from "next-intl";
import { Age } from "@/components/ui/age";
import { Badge } from "@/components/ui/badge";
import { Panel } from "@/components/ui/panel";
import type { RecentImport } from "@/lib/domain/profiles/list-imports";

/** The newest imports, so that one whose page was closed is found again. */
export function RecentImports({ imports }: { imports: RecentImport[] }) {
  const t = useTranslations("import.recent");
  if (imports.length === 0) return null;
  return (
    <Panel title={t("title")}>
      <ul>
        {imports.map((one) => (
          <li
            key={one.id}
            className="flex flex-wrap items-center gap-x-4 gap-y-1 border-line border-b px-4 py-2 text-sm last:border-b-0"
          >
            <Link
              href={`/profiles/import?import=${one.id}`}
              prefetch={false}
              className="min-w-24 text-accent hover:underline"
            >
              <Age instant={one.createdAt} />
            </Link>
            <span className="min-w-20 text-muted">{t("lines", { count: one.lines })}</span>
            <State one={one} />
            <span className="ml-auto text-muted">{one.by ?? t("program")}</span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}

function State({ one }: { one: RecentImport }) {
  const t = useTranslations("import.recent");
  const problems = one.failed + one.invalid;
  if (one.pending > 0) return <Badge tone="wait">{t("pending")}</Badge>;
  if (problems > 0) return <Badge tone="bad">{t("problems", { count: problems })}</Badge>;
  return <Badge tone="ok">{t("done")}</Badge>;
}
