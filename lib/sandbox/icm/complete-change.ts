import type { ProfileChange } from "@/lib/sandbox/icm/events";
import type { Profile, ProfileFields } from "@/lib/sandbox/icm/profile";
import type { ActivateRequest } from "@/lib/sandbox/icm/requests/activate";
import type { PlanChoice } from "@/lib/sandbox/icm/requests/plan-rules";
import { msisdnOf } from "@/lib/sandbox/icm/seed/identity";
import { japanDate } from "@/lib/sandbox/japan-time";

/** What a profile is after a transaction succeeded at this instant. */
export function completeChange(profile: Profile, change: ProfileChange, at: number): Profile {
  const today = japanDate(at);
  switch (change.type) {
    case "activate":
      return activated(profile, change.request, today);
    case "planChange":
      return {
        ...withFields(profile, chosenPlan(change.request)),
        dedicatedPlan: change.request.dedicatedPlan ?? false,
      };
    case "suspend":
      return {
        ...withFields(profile, { profileStatus: "sleeping" }),
        pauses: [...profile.pauses, { from: today, to: null }],
      };
    case "resume":
      return {
        ...withFields(profile, { profileStatus: "active" }),
        pauses: profile.pauses.map((pause) => ({ ...pause, to: pause.to ?? today })),
      };
    case "addressChange":
      return withFields(profile, {
        cnActIpAddress: change.request.cnActIpAddress,
        cnSbyIpAddress: change.request.cnSbyIpAddress ?? null,
      });
    case "icgw":
      return withFields(profile, icgwAddresses(profile.index));
  }
}

function withFields(profile: Profile, fields: Partial<ProfileFields>): Profile {
  return { ...profile, fields: { ...profile.fields, ...fields } };
}

function activated(profile: Profile, request: ActivateRequest, today: string): Profile {
  return {
    ...withFields(profile, {
      profileStatus: "active",
      esimStatus: "enabled",
      msisdn: msisdnOf(profile.index),
      ...chosenPlan(request),
      cn: request.cn,
      cnActIpAddress: request.cnActIpAddress ?? null,
      cnSbyIpAddress: request.cnSbyIpAddress ?? null,
      unoTsl: request.unoTsl,
      unoTslPoi1IpAddress: request.unoTslPoi1IpAddress ?? null,
      unoTslPoi2IpAddress: request.unoTslPoi2IpAddress ?? null,
      billingSpan: request.billingSpan ?? null,
      expDate: request.billingSpan ? yearAfter(today) : null,
      ...(request.icgw && icgwAddresses(profile.index)),
    }),
    dedicatedPlan: request.dedicatedPlan ?? false,
    testMode: request.testMode ?? false,
    activatedOn: today,
  };
}

function chosenPlan(choice: PlanChoice): Partial<ProfileFields> {
  return {
    plan: choice.plan,
    limit: choice.limit ?? null,
    upStream: choice.upStream ?? false,
    upLimit: choice.upLimit ?? null,
    downLimit: choice.downLimit ?? null,
  };
}

function icgwAddresses(index: number): Partial<ProfileFields> {
  return {
    icgw: true,
    icgwEastIpAddress: `10.2.1.${index}`,
    icgwWestIpAddress: `10.2.2.${index}`,
  };
}

function yearAfter(day: string): string {
  const year = Number(day.slice(0, 4)) + 1;
  const sameDay = new Date(`${year}${day.slice(4)}T00:00:00Z`);
  sameDay.setUTCDate(sameDay.getUTCDate() - 1);
  return sameDay.toISOString().slice(0, 10);
}
