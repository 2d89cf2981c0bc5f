import { icm } from "@/lib/domain/carriers/icm";
import { ICM_CHANGE, lineOf } from "@/lib/domain/orders/kinds/icm-change";
import type { OrderKind } from "@/lib/domain/orders/kinds/order-kind";
import { type Icgw, IcgwSchema } from "@/lib/domain/profile-changes/change-schemas";

/** ICGW利用申込み: over only when the profile shows ICGW, and no longer as in progress. */
export const icmIcgw: OrderKind<Icgw> = {
  ...ICM_CHANGE,
  kind: "icm.icgw",
  schema: IcgwSchema,
  taken: "accepted",
  send: (body, by) => icm().applyIcgw(lineOf(by), body, by),
  effects: () => [
    { field: "icgw", wanted: true, shows: ({ icgw }) => icgw === true },
    {
      field: "icgwInProgress",
      wanted: false,
      shows: ({ icgwInProgress }) => icgwInProgress !== true,
    },
  ],
  isStillAtWork: (profile) => profile.icgwInProgress === true,
};
