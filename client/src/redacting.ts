import type { LogOutputChannel } from "vscode";
import { redact } from "../../server/src/redact/redact";
import { withoutContents } from "../../server/src/redact/withoutContents";
import { escapeTerminal } from "../../server/src/text/escape";

const writing = ["append", "appendLine", "replace", "trace", "debug", "info", "warn", "error"] as const;

/**
 * The same log, but that no secret gets into it and no text of a document: everything that the client and the server
 * write goes through here, a verbose trace included.
 */
export function redacting(log: LogOutputChannel): LogOutputChannel {
  const writers = writing.map((name) => {
    const write = (...said: readonly unknown[]) => (log[name] as (...said: unknown[]) => void)(...said.map(cleaned));
    return [name, { value: write }];
  });
  return Object.create(log, Object.fromEntries(writers));
}

function cleaned(said: unknown): unknown {
  if (said instanceof Error) return text(said.stack ?? said.message);
  if (typeof said === "object" && said !== null) return text(JSON.stringify(said));
  return typeof said === "string" ? text(said) : said;
}

function text(said: string): string {
  return escapeTerminal(redact(withoutContents(said)), true);
}
