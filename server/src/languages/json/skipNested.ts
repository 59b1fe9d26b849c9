import { Code } from "../hcl/cursor/code";
import type { Reader } from "../hcl/cursor/reader";
import { textEnd } from "./readText";
import { skipBlanks } from "./skipBlanks";

/** Moves behind the bracket that closes the one that stands here, however deep it lies; where it ends. */
export function skipNested(r: Reader): number {
  const { text } = r;
  let depth = 0;
  let at = r.at;
  do {
    const code = text.charCodeAt(at);
    if (code === Code.OpenBrace || code === Code.OpenBracket) depth++;
    else if (code === Code.CloseBrace || code === Code.CloseBracket) depth--;
    at = code === Code.Quote ? textEnd(text, at) : at + 1;
  } while (depth > 0 && at < text.length);
  r.at = r.last = at;
  skipBlanks(r);
  return at;
}
