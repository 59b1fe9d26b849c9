import { existsSync, readFileSync } from "node:fs";

const byteOrderMark = "\ufeff";

/**
 * The mark that some editors put in front of a text, of a file that was read as `before`; empty for a file that is not
 * there. Throws where what would be overwritten is not that text: it changed since, or is not UTF-8.
 */
export function markOf(path: string, before: string): string {
  if (before === "" && !existsSync(path)) return "";
  const bytes = readFileSync(path);
  if (bytes.equals(Buffer.from(before))) return "";
  if (bytes.equals(Buffer.from(byteOrderMark + before))) return byteOrderMark;
  throw new Error("it changed in the meantime, or is not UTF-8");
}
