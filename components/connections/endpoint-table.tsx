import { useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import { Panel } from "@/components/ui/panel";
import type { UsedConnection } from "@/lib/domain/carriers/read-connections";
import type { Messages } from "@/lib/i18n/messages";

const HEAD =
  "border-line border-b px-4 py-1.5 text-left font-medium text-faint text-xs max-wide:px-3";
const CELL = "border-line border-b px-4 py-1.5 align-top max-wide:px-3";

type Operations = Messages["connections"]["operations"];

/** The calls as they are in use; rows that the configuration replaced are marked, with what was shipped. */
export function EndpointTable({ name, connection }: { name: string; connection: UsedConnection }) {
  const t = useTranslations("connections.endpoints");
  const words = useTranslations("connections.operations");
  const { carrier, endpoints } = connection;
  const replaced = endpoints.filter(({ replaces }) => replaces !== null).length;
  return (
    <Panel title={t("title")} below={`carrier-${carrier}`} right={t("count", { count: replaced })}>
      {carrier === "icm" ? <p className="px-4 pt-2.5 text-muted text-sm">{t("note")}</p> : null}
      <table className="w-full border-separate border-spacing-0 text-sm">
        <caption className="sr-only">{t("name", { carrier: name })}</caption>
        <thead>
          <tr>
            <th scope="col" className={`${HEAD} max-wide:w-2/5`}>
              {t("operation")}
            </th>
            <th scope="col" className={HEAD}>
              {t("endpoint")}
            </th>
          </tr>
        </thead>
        <tbody>
          {endpoints.map(({ operation, endpoint, replaces }) => (
            <tr key={operation} data-operation={operation}>
              <th scope="row" className={`${CELL} text-left font-normal`}>
                {isOperation(words.has, operation) ? words(operation) : null}
                <span className="ml-2 font-mono text-2xs text-faint max-wide:ml-0 max-wide:block">
                  {operation}
                </span>
              </th>
              <td className={CELL}>
                {endpoint === null ? (
                  <Badge tone="idle">{t("notOffered")}</Badge>
                ) : (
                  <code className="break-words font-mono text-xs [overflow-wrap:anywhere]">
                    {endpoint}
                  </code>
                )}
                {replaces === null ? null : (
                  <>
                    {" "}
                    <Badge tone="wait">{t("replaced")}</Badge>
                    <span className="block text-muted text-xs [overflow-wrap:anywhere]">
                      {t("replaces", { endpoint: replaces })}
                    </span>
                  </>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Panel>
  );
}

/** The tables' names come as text: the words say whether one is known. */
function isOperation(
  known: (key: keyof Operations) => boolean,
  name: string,
): name is keyof Operations {
  return known(name as keyof Operations);
}
