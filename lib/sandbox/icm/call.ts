import type { z } from "zod";
import type { Answer } from "@/lib/sandbox/http/answer";
import type { RequestBody } from "@/lib/sandbox/http/read-body";
import type { IcmEvent, ProfileChange, TransactionOutcome } from "@/lib/sandbox/icm/events";
import type { Profile } from "@/lib/sandbox/icm/profile";
import { badField, badPath, Refusal } from "@/lib/sandbox/icm/refusal";
import type { IcmState } from "@/lib/sandbox/icm/state";

/** One request to one of ICM's operations, past token and tenant. */
export interface IcmCall {
  state: IcmState;
  /** Milliseconds since 1970 (UTC). */
  now: number;
  /** How long an accepted change takes. */
  completionMs: number;
  /** How a change that is accepted now will end. */
  outcome: TransactionOutcome;
  /** The path's other parts: `imsi`, or `id` of a transaction. */
  params: Record<string, string>;
  query: URLSearchParams;
  contentType: string | undefined;
  body: RequestBody;
}

/** What an operation answers, and what it changed. An operation itself changes nothing. */
export interface IcmReply {
  answer: Answer;
  events: IcmEvent[];
}

/** An operation: throws a `Refusal` for whatever ICM turns down. */
export type IcmOperation = (call: IcmCall) => IcmReply;

export function ok(body: unknown): IcmReply {
  return { answer: { status: 200, body }, events: [] };
}

/** The profile that the path names; 400 when the text is no IMSI or no profile has it. */
export function profileOfPath(call: IcmCall): Profile {
  const imsi = call.params.imsi ?? "";
  const profile = /^[0-9]{1,15}$/.test(imsi) ? call.state.profile(imsi) : undefined;
  if (profile === undefined) throw badPath("imsi");
  return profile;
}

/**
 * The body, checked against its schema: 400 naming the first field that is wrong. `echo` is the body
 * as it came, which is what a 202 gives back.
 */
export function readRequest<Schema extends z.ZodType>(
  call: IcmCall,
  schema: Schema,
): { request: z.infer<Schema>; echo: unknown } {
  const type = call.contentType?.split(";")[0]?.trim().toLowerCase();
  if (type !== "application/json") {
    throw new Refusal(400, "header parameter 'Content-Type' is invalid");
  }
  if (call.body.kind !== "json") throw new Refusal(400, "request body is not JSON");
  const parsed = schema.safeParse(call.body.value);
  if (!parsed.success) throw refusalOf(parsed.error);
  return { request: parsed.data, echo: call.body.value };
}

function refusalOf(error: z.ZodError): Refusal {
  const issue = error.issues[0];
  if (issue?.code === "unrecognized_keys") {
    return new Refusal(400, `request body '${(issue.keys[0] ?? "").slice(0, 50)}' is unknown`);
  }
  const field = issue?.path.join(".") ?? "";
  return field === "" ? new Refusal(400, "request body is invalid") : badField(field);
}

/** 400 when a body names another SIM or another profile than the path. */
export function checkIdentity(profile: Profile, request: { hsn: string; imsi?: string }): void {
  if (request.imsi !== undefined && request.imsi !== profile.imsi) throw badField("imsi");
  if (request.hsn !== profile.hsn) throw badField("hsn");
}

/** 409 unless nothing is under way for the profile and it is in this state. */
export function requireStatus(call: IcmCall, profile: Profile, status: string): void {
  if (call.state.underWayFor(profile.imsi)) throw new Refusal(409, "profile is in processing");
  if (profile.fields.profileStatus !== status) {
    throw new Refusal(409, `profile is ${profile.fields.profileStatus}`);
  }
}

/** Starts a transaction; 202 with its tid and the body as it came. */
export function accept(
  call: IcmCall,
  profile: Profile,
  change: ProfileChange,
  echo: unknown,
): IcmReply {
  const tid = call.state.nextTid(call.now);
  return {
    answer: { status: 202, body: { tid, requestBody: echo } },
    events: [
      {
        kind: "started",
        at: call.now,
        tid,
        imsi: profile.imsi,
        dueAt: call.now + call.completionMs,
        outcome: call.outcome,
        change,
      },
    ],
  };
}
