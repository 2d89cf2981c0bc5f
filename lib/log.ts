import pino from "pino";
import { env } from "@/lib/env";
import { loggableError } from "@/lib/log-error";

let shared: pino.Logger | undefined;

/**
 * The process's log: JSON lines on standard output. Log ids and codes, never what a person typed or what a
 * carrier answered; the paths below are a second fence, not the first.
 */
export function log(): pino.Logger {
  shared ??= pino({
    level: env().logLevel,
    serializers: { err: loggableError },
    redact: {
      paths: [
        "*.password",
        "*.masterPassword",
        "*.authKey",
        "*.apiSecret",
        "*.token",
        "*.puk1",
        "*.puk2",
        "*.headers",
        "*.mnp",
      ],
      censor: "[redacted]",
    },
  });
  return shared;
}
