"use client";

import { createAnswerStore } from "@/components/query/answer-store";
import { fetchJson } from "@/components/query/fetch-json";
import { useAnswers } from "@/components/query/use-answers";
import type { AddressOwner } from "@/lib/domain/profile-changes/address-owners";
import { requiredIpv4Address } from "@/lib/domain/profile-changes/field-schemas";

type Asked = { imsi: string; address: string };

const store = createAnswerStore<Asked, AddressOwner>(askFor);

/** Who but this line has one of these addresses, asked when the typing pauses, of whole addresses only. */
export function useAddressOwners(imsi: string, typed: readonly string[]) {
  const whole = typed.flatMap((text) => {
    const address = requiredIpv4Address.safeParse(text);
    return address.success ? [address.data] : [];
  });
  const wanted = [...new Set(whole)].map((address) => ({ imsi, address }));
  const { status, found } = useAnswers(store, wanted);
  return { status, owners: found };
}

/** By POST, so that what is typed stands in no address of a page. */
function askFor(asked: Asked): Promise<AddressOwner[]> {
  return fetchJson<AddressOwner[]>("/api/profiles/address-owners", {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(asked),
  });
}
