import type { IcmProfile } from "@/lib/upstream/icm/schemas/profile";

/** A profile as the carrier answered, without what the desk keeps apart. */
export type ShownProfile = Omit<IcmProfile, "puk1" | "puk2">;

/** One thing that a change makes of a line, and how the profile tells that it is there. */
export type Effect<Profile = ShownProfile> = {
  /** The carrier's name of the field, in the profile or else in the request. */
  field: string;
  /** What the field shall be; volumes are KB. */
  wanted: unknown;
  /** Whether the profile shows it; null where its answer cannot tell. */
  shows: (profile: Profile) => boolean | null;
};

/** The state that a change leaves a line in. */
export function statusEffect(wanted: string): Effect {
  return {
    field: "profileStatus",
    wanted,
    shows: ({ profileStatus }) => profileStatus === wanted,
  };
}

/** Whether a profile shows everything of a change that can be told. */
export function showsAll<Profile>(effects: readonly Effect<Profile>[], profile: Profile): boolean {
  return effects.every(({ shows }) => shows(profile) !== false);
}

/** The fields that were asked for and that no answer of the carrier's has. */
export function unshown<Request extends object>(
  request: Request,
  fields: readonly Extract<keyof Request, string>[],
): Effect<unknown>[] {
  return fields
    .filter((field) => request[field] !== undefined)
    .map((field) => ({ field, wanted: request[field], shows: () => null }));
}

/** Fields whose value proves the change where it is as asked for, and nothing where it is shown in another form. */
export function looselyShown<Request extends object>(
  request: Request,
  fields: readonly Extract<keyof Request & keyof ShownProfile, string>[],
): Effect[] {
  return fields
    .filter((field) => request[field] !== undefined)
    .map((field) => ({
      field,
      wanted: request[field],
      shows: (profile) => (Object.is(profile[field], request[field]) ? true : null),
    }));
}
