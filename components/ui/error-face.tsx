import TriangleAlert from "lucide-react/icons/triangle-alert";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Face } from "./face";

type ErrorFaceProps = {
  title?: ReactNode;
  /** Names the entry in the log. */
  id?: string;
  page?: boolean;
  actions?: ReactNode;
  children?: ReactNode;
};

/** Something could not be shown: what to do, and the reference to give an administrator. */
export function ErrorFace({ title, id, page, actions, children }: ErrorFaceProps) {
  const t = useTranslations("common.faces");
  return (
    <div role="alert">
      <Face
        icon={<TriangleAlert aria-hidden="true" className="text-bad" />}
        title={title ?? t("errorTitle")}
        page={page}
        actions={actions}
      >
        <p>{children ?? t("errorBody")}</p>
        {id ? (
          <p className="mt-2">
            {t("errorId")} <code className="select-all font-mono text-ink">{id}</code>
          </p>
        ) : null}
      </Face>
    </div>
  );
}
