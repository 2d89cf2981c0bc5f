import { useTranslations } from "next-intl";
import { RefreshButton } from "@/components/profile/refresh-button";
import { RefreshScope } from "@/components/profile/refresh-scope";
import { ErrorFace } from "@/components/ui/error-face";
import { Face } from "@/components/ui/face";
import { LinkButton } from "@/components/ui/link-button";
import { Panel } from "@/components/ui/panel";
import type { Obstacle } from "@/lib/domain/profile-changes/operation-rules";
import type { ErrorCode } from "@/lib/errors";
import { stateWord } from "@/lib/i18n/state-words";
import type { PagedOperation } from "./change-paths";
import { RetryButton } from "./retry-button";

type BlockedFaceProps = {
  imsi: string;
  operation: PagedOperation;
  state: string | null;
  why: Obstacle;
  /** The code of the order that the line was not read since. */
  outdatedBy?: string | null | undefined;
  mayRefresh: boolean;
};

/** Mended by reading the line. */
const UNREAD: readonly Obstacle[] = ["not_read", "outdated"];

/** Why there is no form: the line's state or another fact of it, or that nobody has read it yet, or not since an order. */
export function BlockedFace(props: BlockedFaceProps) {
  const { imsi, operation, state, why, outdatedBy, mayRefresh } = props;
  const t = useTranslations("changes.blocked");
  const states = useTranslations("states");
  const word = state === null ? "" : stateWord(states, "profile", state);
  const refresh = UNREAD.includes(why) && mayRefresh;
  return (
    <Panel>
      <Face
        title={t(`${why}.title`, { operation, state: word })}
        actions={
          <>
            {refresh ? (
              <RefreshScope imsi={imsi} reading={null}>
                <RefreshButton variant="main" size="md" />
              </RefreshScope>
            ) : null}
            <LinkButton variant={refresh ? "default" : "main"} href={`/profiles/${imsi}`}>
              {t("openProfile")}
            </LinkButton>
          </>
        }
      >
        {t(`${why}.body`, { operation, code: outdatedBy ?? "-" })}
      </Face>
    </Panel>
  );
}

/** Another order has the line. */
export function BusyFace({ imsi, order }: { imsi: string; order: { id: string; code: string } }) {
  const t = useTranslations("changes.blocked");
  return (
    <Panel>
      <Face
        title={t("busy.title")}
        actions={
          <>
            <LinkButton variant="main" href={`/orders/${order.id}`}>
              {t("openOrder")}
            </LinkButton>
            <LinkButton href={`/profiles/${imsi}`}>{t("openProfile")}</LinkButton>
          </>
        }
      >
        {t("busy.body", { code: order.code })}
      </Face>
    </Panel>
  );
}

type OffersFailedFaceProps = {
  /** What the carrier was asked for: its plans, or what can be added. */
  of: "policies" | "topUps";
  code: ErrorCode;
};

/** The carrier never told what it offers: nothing can be chosen, and nothing is guessed. */
export function OffersFailedFace({ of, code }: OffersFailedFaceProps) {
  const t = useTranslations("changes.offersFailed");
  const errors = useTranslations("errors");
  return (
    <Panel>
      <ErrorFace title={t(`${of}.title`)} actions={<RetryButton>{t("retry")}</RetryButton>}>
        {t(`${of}.body`, { reason: errors(code) })}
      </ErrorFace>
    </Panel>
  );
}
