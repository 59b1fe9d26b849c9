import { nameEnd } from "./nameEnd";
import type { Reader } from "./reader";

/** Whether this very word stands here. */
export function isWord(r: Reader, word: string): boolean {
  return r.code === word.charCodeAt(0) && r.text.startsWith(word, r.at) && nameEnd(r.text, r.at) === r.at + word.length;
}
