import { Code } from "./code";
import type { Reader } from "./reader";
import { skipToken } from "./skipToken";

/** Skips the rest of a line that was not understood; not the brace that closes the block around it. */
export function skipLine(r: Reader): void {
  do skipToken(r);
  while (r.code !== Code.Newline && r.code !== Code.End && r.code !== Code.CloseBrace);
}
