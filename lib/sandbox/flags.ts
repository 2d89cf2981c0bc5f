import { parseArgs } from "node:util";
import { settings } from "@/lib/sandbox/settings";
import type { SandboxOptions } from "@/lib/sandbox/start";

/** A command line that cannot be used; its message is a sentence for whoever typed it. */
export class BadFlags extends Error {}

const LAST_PORT = 65535;

/**
 * `--data DIR [--port 4010] [--latency-ms 0] [--completion-ms 4000] [--token-ttl-ms 3600000] [--freebit-completion-ms N]
 * [--freebit-user-management] [--freebit-aladin-mnp]`; throws `BadFlags`.
 */
export function readFlags(args: string[]): SandboxOptions {
  const values = parse(args);
  if (!values.data)
    throw new BadFlags("--data needs the folder in which the sandbox keeps its state");
  const port = wholeNumber("--port", values.port);
  if (port > LAST_PORT) throw new BadFlags(`--port goes up to ${LAST_PORT}`);
  return {
    port,
    dataDir: values.data,
    ...(values["latency-ms"] !== undefined && {
      latencyMs: wholeNumber("--latency-ms", values["latency-ms"]),
    }),
    ...(values["completion-ms"] !== undefined && {
      completionMs: wholeNumber("--completion-ms", values["completion-ms"]),
    }),
    ...(values["token-ttl-ms"] !== undefined && {
      tokenTtlMs: positive("--token-ttl-ms", values["token-ttl-ms"]),
    }),
    ...(values["freebit-completion-ms"] !== undefined && {
      freebitCompletionMs: wholeNumber("--freebit-completion-ms", values["freebit-completion-ms"]),
    }),
    userManagement: values["freebit-user-management"],
    aladinMnp: values["freebit-aladin-mnp"],
  };
}

function parse(args: string[]) {
  try {
    return parseArgs({
      args,
      options: {
        port: { type: "string", default: "4010" },
        data: { type: "string" },
        "latency-ms": { type: "string" },
        "completion-ms": { type: "string" },
        "token-ttl-ms": { type: "string" },
        "freebit-completion-ms": { type: "string" },
        "freebit-user-management": { type: "boolean", default: false },
        "freebit-aladin-mnp": { type: "boolean", default: false },
      },
    }).values;
  } catch (error) {
    // Node's own sentences name the flag, some of them over several lines.
    const sentence = error instanceof Error ? error.message : String(error);
    throw new BadFlags(sentence.replaceAll("\n", " "));
  }
}

function wholeNumber(flag: string, text: string): number {
  if (!/^\d{1,12}$/.test(text)) throw new BadFlags(`${flag} needs a whole number, not "${text}"`);
  return Number(text);
}

function positive(flag: string, text: string): number {
  const number = wholeNumber(flag, text);
  if (!settings.shape.tokenTtlMs.safeParse(number).success) {
    throw new BadFlags(`${flag} needs a number above 0`);
  }
  return number;
}
