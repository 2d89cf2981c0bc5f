import type { Answer } from "@/lib/sandbox/http/answer";

const MESSAGES = {
  400: "Bad Request",
  401: "Unauthorized",
  404: "Not Found",
  409: "Conflict",
} as const;

/** A request that ICM turns down. The document prints the 400's body; the others follow its form. */
export class Refusal extends Error {
  readonly answer: Answer;

  constructor(status: keyof typeof MESSAGES, detail: string) {
    super(detail);
    this.answer = { status, body: { message: MESSAGES[status], detail } };
  }
}

/** 400 for a part of the path. */
export function badPath(parameter: string): Refusal {
  return new Refusal(400, `path parameter '${parameter}' is invalid`);
}

/** 400 for a part of the query. */
export function badQuery(parameter: string): Refusal {
  return new Refusal(400, `query parameter '${parameter}' is invalid`);
}

/** 400 for a field of the body (`imsis.0.imsi` for a nested one). */
export function badField(field: string): Refusal {
  return new Refusal(400, `request body '${field}' is invalid`);
}
