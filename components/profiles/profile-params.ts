import { createLoader, parseAsStringLiteral } from "nuqs/server";
import { listParams } from "@/components/data-table/list-params";
import { PLANS, PROFILE_SORTS, STATUS_CHOICES } from "@/lib/domain/profiles/vocabulary";

/** The choices of the list in its address; the free text is not one of them, as it may be a phone number. */
export const profileParams = {
  status: parseAsStringLiteral(STATUS_CHOICES),
  plan: parseAsStringLiteral(PLANS),
  ...listParams(PROFILE_SORTS, { by: "imsi", desc: false }),
};

export const loadProfileChoices = createLoader(profileParams);

export type ProfileListChoices = Awaited<ReturnType<typeof loadProfileChoices>>;

type ProfileSort = (typeof PROFILE_SORTS)[number];

/** The address's choices as the verb's query. */
export function toProfileQuery({ status, plan, sort, page }: ProfileListChoices, text = "") {
  const by: ProfileSort = PROFILE_SORTS.find((name) => name === sort.by) ?? "imsi";
  return { status, plan, sort: by, descending: sort.desc, page, text };
}

export type ProfileListQuery = ReturnType<typeof toProfileQuery>;
