import type { LogOutputChannel } from "vscode";
import { redact } from "../../server/src/redact";

const writing = ["append", "appendLine", "replace", "trace", "debug", "info", "warn", "error"] as const;

/** The same log, but that no secret gets into it: everything that the client and the server write goes through here. */
export function redacting(log: LogOutputChannel): LogOutputChannel {
  const writers = writing.map((name) => {
    const write = (...said: readonly unknown[]) => (log[name] as (...said: unknown[]) => void)(...said.map(cleaned));
    return [name, { value: write }];
  });
  return Object.create(log, Object.fromEntries(writers));
}

function cleaned(said: unknown): unknown {
  if (said instanceof Error) return redact(said.stack ?? said.message);
  if (typeof said === "object" && said !== null) return redact(JSON.stringify(said));
  return typeof said === "string" ? redact(said) : said;
}
