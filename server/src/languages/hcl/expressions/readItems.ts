import type { Value } from "../../../model/value";
import { type Bracket, closeWith, endsInside } from "../cursor/brackets";
import { Code } from "../cursor/code";
import { nameEnd } from "../cursor/nameEnd";
import { fitted, type Reader, report } from "../cursor/reader";
import { advance } from "../cursor/skip";
import { skipToken } from "../cursor/skipToken";
import { readExpression } from "./readExpression";

/** Reads values with commas between them, up to the closing bracket and behind it; `expands` allows a last `...`. */
export function readItems(r: Reader, bracket: Bracket, closer: Code, message: string, expands: boolean): Value[] {
  const items: Value[] = [];
  while (r.code !== closer && !endsInside(r)) {
    const problems = r.problems.length;
    items.push(readExpression(r));
    if (expands && r.code === Code.Dot && r.text.startsWith("...", r.at)) {
      advance(r, 3);
      break;
    }
    if (r.code === Code.Comma) advance(r, 1);
    else if (r.code !== closer && !endsInside(r)) separate(r, closer, r.problems.length > problems);
  }
  closeWith(r, bracket, closer, message);
  return fitted(items);
}

/** No comma stands behind an item: goes on with the next item if one begins, else behind the next comma or line. */
function separate(r: Reader, closer: Code, told: boolean): void {
  if (!told) report(r, r.last - 1, r.last, "Put a comma between this item and the next.");
  if (!told && startsItem(r)) return;
  do skipToken(r);
  while (r.code !== Code.Comma && r.code !== closer && !r.crossed && !endsInside(r));
  if (r.code === Code.Comma) advance(r, 1);
}

function startsItem(r: Reader): boolean {
  const { code } = r;
  if (code === Code.Quote || code === Code.OpenBrace || code === Code.OpenBracket || code === Code.OpenParen)
    return true;
  return (code >= Code.Zero && code <= Code.Nine) || nameEnd(r.text, r.at) > r.at;
}
