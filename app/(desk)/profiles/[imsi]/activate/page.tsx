import { orRefusal } from "@/app/(desk)/or-refusal";
import {
  ChangePage,
  type ChangeParams,
  changeMetadata,
} from "@/app/(desk)/profiles/[imsi]/change-page";
import { ActivationFormLoader } from "@/components/activation/activation-form-loader";
import { OffersFailedFace } from "@/components/profile-changes/change-faces";
import { toPlanOffers } from "@/components/profile-changes/plan/plan-offers";
import { readPolicies } from "@/lib/domain/plans/read-policies";
import { AppError } from "@/lib/errors";

export const generateMetadata = (props: ChangeParams) => changeMetadata("activate", props);

export default function ActivatePage(props: ChangeParams) {
  return (
    <ChangePage
      operation="activate"
      {...props}
      form={async ({ ctx, line, correction }) => {
        const read = await orRefusal(readPolicies(ctx));
        if (read instanceof AppError) return <OffersFailedFace of="policies" code={read.code} />;
        return (
          <ActivationFormLoader
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
