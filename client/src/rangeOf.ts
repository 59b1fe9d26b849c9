import { Range } from "vscode";
import type { TextChange } from "../../server/src/protocol";

/** A range as the server writes it. */
export function rangeOf({ start, end }: TextChange["range"]): Range {
  return new Range(start.line, start.character, end.line, end.character);
}
