import ChevronDown from "lucide-react/icons/chevron-down";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { changePath, type PagedOperation } from "@/components/profile-changes/change-paths";
import { buttonClass } from "@/components/ui/button-class";
import { LinkButton } from "@/components/ui/link-button";
import { Menu } from "@/components/ui/menu";
import { menuItemClass } from "@/components/ui/menu-item";
import {
  type Hindrance,
  type LineNow,
  offeredOperations,
} from "@/lib/domain/profile-changes/offered-operations";
import type { Operation } from "@/lib/domain/profile-changes/operation-rules";
import { CommentItem } from "./comment-item";

/** What a line in this state is waiting for. */
const NATURAL: Readonly<Record<string, PagedOperation>> = {
  inactive: "activate",
  sleeping: "resume",
};

/** Why nothing at all can be done, where that is one reason. */
const FOR_READING = ["not_allowed", "not_read", "unknown_state", "state"] as const;

type OperationsProps = { imsi: string; line: LineNow };

/** What can be done to the line: what its state makes natural, then all else; what cannot be done now says why. */
export function Operations({ imsi, line }: OperationsProps) {
  const t = useTranslations("profile");
  const offered = offeredOperations(line);
  const why = FOR_READING.find((one) => offered.every(({ hindrance }) => hindrance === one));
  if (why) return <p className="text-muted text-sm">{t(`forReading.${why}`)}</p>;
  const natural = offered.find(
    ({ operation, hindrance }) =>
      hindrance === null && operation === NATURAL[line.profileStatus ?? ""],
  );
  return (
    <>
      {natural && natural.operation !== "comment" ? (
        <LinkButton variant="main" href={changePath(imsi, natural.operation)} prefetch={false}>
          {t(`operations.${natural.operation}`)}
        </LinkButton>
      ) : null}
      <Menu
        trigger={
          <span className={buttonClass(natural ? "default" : "main", "md")}>
            {t("operationsMenu")}
            <ChevronDown aria-hidden="true" className="size-3.5" />
          </span>
        }
      >
        <ul aria-label={t("operationsMenu")} className="grid w-72 max-w-[80vw] gap-0.5">
          {offered
            .filter((one) => one !== natural)
            .map(({ operation, hindrance }) => (
              <li key={operation}>
                <Item imsi={imsi} operation={operation} hindrance={hindrance} />
              </li>
            ))}
        </ul>
      </Menu>
    </>
  );
}

type ItemProps = { imsi: string; operation: Operation; hindrance: Hindrance | null };

function Item({ imsi, operation, hindrance }: ItemProps) {
  const t = useTranslations("profile");
  const name = t(`operations.${operation}`);
  if (hindrance !== null) {
    return (
      // A button, so that the keyboard and readers come by and hear why.
      <button
        type="button"
        aria-disabled
        className="grid min-h-8 w-full cursor-default content-center rounded-sm px-2 py-1 text-left text-faint text-sm focus-visible:outline-offset-[-2px]"
      >
        <span>{name}</span>{" "}
        <span className="text-xs">{t(`obstacles.${hindrance}`, { operation })}</span>
      </button>
    );
  }
  if (operation === "comment") return <CommentItem>{name}</CommentItem>;
  return (
    <Link href={changePath(imsi, operation)} prefetch={false} className={menuItemClass}>
      {name}
    </Link>
  );
}
