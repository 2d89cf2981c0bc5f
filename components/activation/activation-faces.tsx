import { useTranslations } from "next-intl";
import { ErrorFace } from "@/components/ui/error-face";
import { Face } from "@/components/ui/face";
import { LinkButton } from "@/components/ui/link-button";
import { Panel } from "@/components/ui/panel";
import type { ErrorCode } from "@/lib/errors";
import { stateWord } from "@/lib/i18n/state-words";
import { RetryButton } from "./retry-button";

/** Why there is no form: the line's state, or that nobody has read it yet. */
export function NotInactiveFace({ imsi, state }: { imsi: string; state: string | null }) {
  const t = useTranslations("activate.blocked");
  const states = useTranslations("states");
  return (
    <Panel>
      <Face
        title={
          state === null ? t("unread") : t("state", { state: stateWord(states, "profile", state) })
        }
        actions={
          <LinkButton variant="main" href={`/profiles/${imsi}`}>
            {t("openProfile")}
          </LinkButton>
        }
      >
        {t(state === null ? "unreadBody" : "stateBody")}
      </Face>
    </Panel>
  );
}

/** Another order has the line. */
export function BusyFace({ imsi, order }: { imsi: string; order: { id: string; code: string } }) {
  const t = useTranslations("activate.blocked");
  return (
    <Panel>
      <Face
        title={t("busy")}
        actions={
          <>
            <LinkButton variant="main" href={`/orders/${order.id}`}>
              {t("openOrder")}
            </LinkButton>
            <LinkButton href={`/profiles/${imsi}`}>{t("openProfile")}</LinkButton>
          </>
        }
      >
        {t("busyBody", { code: order.code })}
      </Face>
    </Panel>
  );
}

/** The carrier never told its plans: nothing can be offered, and nothing is guessed. */
export function PoliciesFailedFace({ code }: { code: ErrorCode }) {
  const t = useTranslations("activate.policiesFailed");
  const errors = useTranslations("errors");
  return (
    <Panel>
      <ErrorFace title={t("title")} actions={<RetryButton>{t("retry")}</RetryButton>}>
        {t("body", { reason: errors(code) })}
      </ErrorFace>
    </Panel>
  );
}
