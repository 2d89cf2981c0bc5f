import { orRefusal } from "@/app/(desk)/or-refusal";
import {
  ChangePage,
  type ChangeParams,
  changeMetadata,
} from "@/app/(desk)/profiles/[imsi]/change-page";

import { OffersFailedFace } from "@/components/profile-changes/change-faces";
import { toPlanOffers } from "@/components/profile-changes/plan/plan-offers";
import { PlanChangeFormLoader } from "@/components/profile-changes/plan-change/plan-change-form-loader";
import { readPolicies } from "@/lib/domain/plans/read-policies";
import { AppError } from "@/lib/errors";

export const generateMetadata = (props: ChangeParams) => changeMetadata("planChange", props);

export default function PlanChangePage(props: ChangeParams) {
  return (
    <ChangePage
      operation="planChange"
      {...props}
      form={async ({ ctx, line, correction }) => {
        const read = await orRefusal(readPolicies(ctx));
        if (read instanceof AppError) return <OffersFailedFace of="policies" code={read.code} />;
        return (
          <PlanChangeFormLoader
            line={line}
            correction={correction}
            offers={toPlanOffers(read)}
            policiesReadAt={read.readAt.toISOString()}
          />
        );
      }}
    />
  );
}
