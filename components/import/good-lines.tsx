import { useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import type { ImportPreview } from "@/lib/domain/profiles/preview-import";

/** The first lines of those that will be imported, so that swapped columns are seen. */
export function GoodLines({ lines, total }: { lines: ImportPreview["goodLines"]; total: number }) {
  const t = useTranslations("import.preview");
  return (
    <div className="overflow-x-auto">
      <table className="w-full text-sm">
        <caption className="px-4 pt-3 pb-1 text-left font-semibold">
          {total > lines.length ? t("good", { count: lines.length }) : t("goodAll")}
        </caption>
        <thead className="text-left text-faint text-xs">
          <tr>
            <th scope="col" className="px-4 py-1 font-medium">
              {t("line")}
            </th>
            <th scope="col" className="px-3 py-1 font-medium">
              IMSI
            </th>
            <th scope="col" className="px-3 py-1 font-medium">
              HSN
            </th>
            <th scope="col" className="px-3 py-1 font-medium">
              {t("result")}
            </th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={line.line}>
              <td className="border-line border-t px-4 py-1.5 text-muted">{line.line}</td>
              <td className="border-line border-t px-3 py-1.5 font-mono">{line.imsi}</td>
              <td className="border-line border-t px-3 py-1.5 font-mono">{line.hsn}</td>
              <td className="border-line border-t px-3 py-1.5">
                <Badge tone={line.is === "new" ? "ok" : "idle"}>{t(`is.${line.is}`)}</Badge>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
