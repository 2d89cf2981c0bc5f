import type { EsimContract } from "@/lib/domain/esim/activation-schema";
import type { AddAcntRequest } from "@/lib/upstream/freebit/request";
import {
  newLine,
  newLineWithoutPlan,
  operated,
  operatedOfUser,
  portedCorporation,
  portedPerson,
  reissued,
} from "@/lib/upstream/testing/freebit-requests";

/** The seven requests of the document, each with the contract that it needs: its title says which. */
export const VALID_ACTIVATIONS = {
  new: { request: newLine, contract: { userManagement: false, aladinMnp: false } },
  planless: { request: newLineWithoutPlan, contract: { userManagement: false, aladinMnp: false } },
  operatedOfUser: { request: operatedOfUser, contract: { userManagement: true, aladinMnp: true } },
  operated: { request: operated, contract: { userManagement: false, aladinMnp: true } },
  person: { request: portedPerson, contract: { userManagement: true, aladinMnp: false } },
  corporation: {
    request: portedCorporation,
    contract: { userManagement: false, aladinMnp: false },
  },
  reissue: { request: reissued, contract: { userManagement: false, aladinMnp: false } },
} as const satisfies Record<string, { request: AddAcntRequest; contract: EsimContract }>;

export type ValidActivation = keyof typeof VALID_ACTIVATIONS;
