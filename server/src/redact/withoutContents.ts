/**
 * A trace of the protocol without any text of documents: what is opened, typed, inserted, hovered or answered. Only
 * what identifies the message stays, at every level of the trace.
 */
import { counted } from "../text/index";

/** Whose texts are no content: addresses, kinds, and names of the protocol itself. */
const kept: ReadonlySet<string> = new Set(
  (
    "uri targetUri rootUri oldUri newUri baseUri scopeUri languageId kind triggerKind triggerCharacter method section " +
    "code source identifier resultId previousResultId positionEncoding jsonrpc trace locale scheme pattern language " +
    "notebookType reason severity rule command"
  ).split(" "),
);

const opening = /\b(?:Params|Result|Error data): (?=[[{"])/;

/** `said` as it is, unless a message of the protocol is in it. */
export function withoutContents(text: string): string {
  if (/^\{"(?:isLSPMessage|type|jsonrpc)"/.test(text)) return emptied(text);
  const found = opening.exec(text);
  const start = found ? found.index + found[0].length : text.length;
  return text.slice(0, start) + (found ? emptied(text.slice(start)) : "");
}

function emptied(body: string): string {
  try {
    return JSON.stringify(
      JSON.parse(body),
      (key, value: unknown) => (isContent(key, value) ? sizeOf(value) : value),
      2,
    );
  } catch {
    return sizeOf(body);
  }
}

function isContent(key: string, value: unknown): value is string {
  return typeof value === "string" && value !== "" && !kept.has(key);
}

function sizeOf(text: string): string {
  return `… (${counted(text.length, "character")})`;
}
