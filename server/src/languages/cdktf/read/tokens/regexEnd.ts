import { Code } from "../../../hcl/cursor/code";

/** Where the regular expression ends whose slash stands at `start`, flags included; `start` when it has no end. */
export function regexEnd(text: string, start: number): number {
  let inClass = false;
  for (let at = start + 1; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === Code.Newline) return start;
    if (code === Code.Backslash) at++;
    else if (code === Code.OpenBracket) inClass = true;
    else if (code === Code.CloseBracket) inClass = false;
    else if (code === Code.Slash && !inClass) return flagsEnd(text, at + 1);
  }
  return start;
}

function flagsEnd(text: string, from: number): number {
  let at = from;
  while (text.charCodeAt(at) >= 97 && text.charCodeAt(at) <= 122) at++;
  return at;
}
