import { orRefusal } from "@/app/(desk)/or-refusal";
import {
  ChangePage,
  type ChangeParams,
  changeMetadata,
} from "@/app/(desk)/profiles/[imsi]/change-page";
import { BlockedFace, OffersFailedFace } from "@/components/profile-changes/change-faces";
import { TopUpFormLoader } from "@/components/profile-changes/top-up/top-up-form-loader";
import { readTopUps, topUpPlans, topUpsOf } from "@/lib/domain/plans/read-top-ups";
import { obstacleTo } from "@/lib/domain/profile-changes/operation-rules";
import { topUpsOfMonth } from "@/lib/domain/profile-changes/top-ups-of-month";
import { AppError } from "@/lib/errors";

export const generateMetadata = (props: ChangeParams) => changeMetadata("topUp", props);

export default function TopUpPage(props: ChangeParams) {
  return (
    <ChangePage
      operation="topUp"
      {...props}
      form={async ({ ctx, profile, line, facts, correction }) => {
        const { imsi, plan, profileStatus } = profile;
        const read = await orRefusal(readTopUps(ctx));
        if (read instanceof AppError) return <OffersFailedFace of="topUps" code={read.code} />;
        const why = obstacleTo("topUp", { ...facts, topUpPlans: topUpPlans(read) });
        if (why !== null) {
          const blocked = { imsi, operation: "topUp", state: profileStatus } as const;
          return <BlockedFace {...blocked} why={why} mayRefresh={false} />;
        }
        return (
          <TopUpFormLoader
            line={line}
            correction={correction}
            offered={topUpsOf(read, plan)}
            offeredAt={read.readAt.toISOString()}
            month={await topUpsOfMonth(ctx, imsi)}
          />
        );
      }}
    />
  );
}
