/**
 * Removes secrets from what goes into a log, whoever writes it: lines of ours and of Azure, errors, and text that people
 * paste. When in doubt, something is removed: a log that says less harms nobody.
 */
import { secretNames } from "./secretNames";
import { valueEnd } from "./valueEnd";

const secrets: readonly (readonly [RegExp, string])[] = [
  // A token of three parts, wherever it is.
  [/(?<![\w-])eyJ[\w-]+\.[\w-]+\.[\w-]*/g, "…"],
  // Whatever way one is authorized in.
  [/\b((?:proxy-)?authorization\\*["']?\s*[=:]\s*\\*["']?)[^"'\r\n\\]+/gi, "$1…"],
  [/\b(Bearer|Basic|SharedKey(?:Lite)?|SharedAccessSignature)\s+[\w\-.~+/=:%&]+/gi, "$1 …"],
  [/\b((?:set-)?cookie\s*:\s*)[^\r\n"']+/gi, "$1…"],
  // Of a shared access signature, what signs it.
  [/((?:\b|%26|%3F)sig(?:=|%3D))[^\s"'&;,\\]+/gi, "$1…"],
  // Keys by their form: of storage accounts, of other services, of functions, of applications, of others' clouds.
  [/(?<![A-Za-z0-9+/])[A-Za-z0-9+/]{86}==/g, "…"],
  [/(?<![A-Za-z0-9+/])[A-Za-z0-9+/]{43}=(?![A-Za-z0-9=])/g, "…"],
  [/(?<![\w-])[\w-]{20,80}AzFu[\w-]{4,20}={0,2}/g, "…"],
  [/(?<![A-Za-z0-9])[A-Za-z0-9]{20,80}JQQJ99[A-Za-z0-9]+/g, "…"],
  [/(?<![\w~.-])[\w~.-]{3}[78]Q~[\w~.-]{31,34}/g, "…"],
  [/\b(?:gh[pousr]_|github_pat_|glpat-|xox[abpr]-|sk-|dapi|AKIA)[\w-]{16,}/g, "…"],
  // What is before the host of an address, with a name or alone; `user:password@host` may do without a scheme.
  [/(:\/\/(?:[^\s/:@"']+:)?)[^\s/@"']+@/g, "$1…@"],
  [/(?<![\w.~%+/-])([\w.~%+-]{1,64}:)[^\s/:@"'`<>]{1,200}@(?=[\w-]+\.)/g, "$1…@"],
];

/** `text` without tokens, keys, signatures and passwords. Takes time in proportion to its length, for every text. */
export function redact(text: string): string {
  return withoutValues(secrets.reduce((rest, [pattern, instead]) => rest.replace(pattern, instead), withoutKeys(text)));
}

/** Without what is between the lines of dashes of a PEM file, which may be written on one line. */
function withoutKeys(text: string): string {
  let rest = "";
  let from = 0;
  for (;;) {
    const begin = text.indexOf("-----BEGIN ", from);
    if (begin < 0) return rest + text.slice(from);
    const inside = text.indexOf("-----", begin + 11);
    const end = inside < 0 ? -1 : text.indexOf("-----END ", inside);
    const close = end < 0 ? -1 : text.indexOf("-----", end + 9);
    rest += `${text.slice(from, inside < 0 ? begin : inside + 5)}…`;
    if (close < 0) return rest;
    rest += text.slice(end, close + 5);
    from = close + 5;
  }
}

/** Without the values whose names say that they are secret. */
function withoutValues(text: string): string {
  let rest = "";
  let from = 0;
  for (const match of text.matchAll(secretNames)) {
    const start = match.index + match[0].length;
    if (match.index < from || !isSecret(text, match)) continue;
    const end = valueEnd(text, start);
    if (end === start) continue;
    rest += `${text.slice(from, start)}…`;
    from = end;
  }
  return rest + text.slice(from);
}

/** How far around a name of any value it is looked for what the value belongs to. */
const before = 1000;
const behind = 300;

/** A value as such is a secret where something around it says so: the block of a secret, another argument. */
function isSecret(text: string, { 0: matched, index, groups }: RegExpMatchArray & { index: number }): boolean {
  if (groups?.any === undefined) return true;
  const around = text.slice(Math.max(0, index - before), index) + text.slice(index + matched.length, index + behind);
  return /secret|passw|credential|sensitive|private|token|connection_?string|api_?key/i.test(around);
}
