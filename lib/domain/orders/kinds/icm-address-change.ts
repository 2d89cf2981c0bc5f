import { icm } from "@/lib/domain/carriers/icm";
import { ICM_CHANGE, lineOf } from "@/lib/domain/orders/kinds/icm-change";
import type { OrderKind } from "@/lib/domain/orders/kinds/order-kind";
import {
  type AddressChange,
  AddressChangeSchema,
} from "@/lib/domain/profile-changes/change-schemas";
import { addressEffects } from "@/lib/domain/profile-changes/shows-addresses";

/** NTTC閉域接続用アドレス変更. No tid is published: the addresses are read back. */
export const icmAddressChange: OrderKind<AddressChange> = {
  ...ICM_CHANGE,
  kind: "icm.address_change",
  schema: AddressChangeSchema,
  taken: "accepted",
  send: (body, by) => icm().changeAddress(lineOf(by), body, by),
  effects: addressEffects,
};
