import type { LogOutputChannel } from "vscode";
import { redact, withoutContents } from "../../server/src/redact/index";
import { escapeTerminal } from "../../server/src/text/index";

const methods = ["append", "appendLine", "replace", "trace", "debug", "info", "warn", "error"] as const;

/**
 * The same log without secrets and without texts of documents: everything that the client and the server
 * write goes through here, including a verbose trace.
 */
export function redactedLog(log: LogOutputChannel): LogOutputChannel {
  const writers = methods.map((name) => {
    const write = (...values: readonly unknown[]) =>
      (log[name] as (...values: unknown[]) => void)(...values.map(cleaned));
    return [name, { value: write }];
  });
  return Object.create(log, Object.fromEntries(writers));
}

function cleaned(value: unknown): unknown {
  if (value instanceof Error) return text(value.stack ?? value.message);
  if (typeof value === "object" && value !== null) return text(JSON.stringify(value));
  return typeof value === "string" ? text(value) : value;
}

function text(value: string): string {
  return escapeTerminal(redact(withoutContents(value)), true);
}
