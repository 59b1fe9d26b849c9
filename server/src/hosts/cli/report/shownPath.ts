// Paths as people want to read them: from where they are.
import { isAbsolute, relative } from "node:path";

/** The path from `from`; the absolute one for what is not below it. */
export function shownPath(path: string, from: string): string {
  const short = relative(from, path);
  return short.startsWith("..") || isAbsolute(short) ? path : short;
}
