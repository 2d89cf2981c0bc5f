import "server-only";
import { randomUUID } from "node:crypto";
import { getTranslations } from "next-intl/server";
import type { z } from "zod";
import type { Ctx, Permission } from "@/lib/auth/permissions";
import { requireContext } from "@/lib/auth/session";
import { AppError, type Result } from "@/lib/errors";
import { issueMessage, translateFieldMessage } from "@/lib/i18n/field-message";
import { log } from "@/lib/log";

/**
 * The boundary of every change and of every reading that the browser asks for: session, permission, parse,
 * verb, Result. Expected errors become sentences in the reader's language; others show an id, and the log has
 * the rest. A schema that depends on settings is given as a function, asked at every call.
 */
export function action<Input, Output>(
  permission: Permission,
  schema: z.ZodType<Input> | (() => z.ZodType<Input>),
  verb: (ctx: Ctx, input: Input) => Promise<Output>,
) {
  return async (input: unknown): Promise<Result<Output>> => {
    const requestId = randomUUID();
    try {
      const ctx = await requireContext(permission, requestId);
      return {
        ok: true,
        data: await verb(ctx, parse(typeof schema === "function" ? schema() : schema, input)),
      };
    } catch (error) {
      if (error instanceof AppError) return { ok: false, error: await inWords(error) };
      log().error({ err: error, requestId }, "action failed");
      return {
        ok: false,
        error: { ...(await inWords(new AppError("unexpected"))), id: requestId },
      };
    }
  };
}

function parse<Input>(schema: z.ZodType<Input>, input: unknown): Input {
  const parsed = schema.safeParse(input, { error: issueMessage });
  if (parsed.success) return parsed.data;
  const fields = parsed.error.issues.map(
    (issue) => [fieldPath(issue.path), issue.message] as const,
  );
  throw new AppError("invalid_input", {}, Object.fromEntries(fields.reverse()));
}

/** What our inputs wrap around a carrier's request: it is not part of the carrier's own path. */
const WRAPPERS = ["activation", "change"];

function fieldPath(path: readonly PropertyKey[]): string {
  const names = path.map(String);
  return (WRAPPERS.includes(names[0] ?? "") ? names.slice(1) : names).join(".");
}

async function inWords(error: AppError) {
  const t = await getTranslations("errors");
  const fields = Object.entries(error.fields).map(
    ([path, message]) => [path, translateFieldMessage(t, message)] as const,
  );
  return {
    code: error.code,
    message: t(error.code, error.params),
    ...(Object.keys(error.params).length > 0 ? { params: error.params } : {}),
    ...(fields.length > 0 ? { fields: Object.fromEntries(fields) } : {}),
  };
}
