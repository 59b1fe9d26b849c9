import { endOfLineAbove } from "../../../hcl/cursor/indent";
import { lastEnd, type Parser, startAt } from "./parser";

/** Where something ends that is not closed: on the line above what follows, so that a cursor on blank lines is inside. */
export function unclosedEnd(p: Parser): number {
  p.reached = Math.max(lastEnd(p), p.at < p.tokens.count ? endOfLineAbove(p.text, startAt(p)) : p.text.length);
  return p.reached;
}
