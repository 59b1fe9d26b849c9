// Strikes secrets out of what goes into a log, whoever writes it: lines of ours, of Azure, and whole documents in a trace.

/** What names of secrets end in, in any spelling: `primary_access_key`, `AccountKey`, `client-secret`. */
const named = [
  "(?:access|account|shared|primary|secondary|instrumentation|storage)[_-]?(?:access[_-]?)?key",
  "pass(?:word|wd|phrase)|(?<![a-z])pwd",
  "secret(?:[_-]?value)?|private[_-]?key",
  "(?:access|refresh|id|sas|bearer|identity)[_-]?token",
  "shared[_-]?access[_-]?(?:key|signature)|(?<![a-z])sas(?:[_-]?url)?",
  "client[_-]?assertion|connection[_-]?string",
].join("|");

/** What follows a name: `= x` or `: "x"`, also where the quotes are escaped, as in JSON that is text in JSON. */
const is = String.raw`\\*["']?\s*[=:]\s*`;
const value = String.raw`(?:\\+"(?:(?!\\+")[^])*|"(?:[^"\\]|\\.)*|'[^']*|[^\s"'&;,\\]+)`;

const secrets: readonly (readonly [RegExp, string])[] = [
  // A token of three parts, wherever it stands.
  [/(?<![\w-])eyJ[\w-]+\.[\w-]+\.[\w-]*/g, "…"],
  // Whatever way one is authorized in.
  [/\b((?:proxy-)?authorization\\*["']?\s*[=:]\s*\\*["']?)[^"'\r\n\\]+/gi, "$1…"],
  [/\b(Bearer|Basic|SharedKey(?:Lite)?|SharedAccessSignature)\s+[\w\-.~+/=:%&]+/gi, "$1 …"],
  // Of a shared access signature, what signs it.
  [/\b(sig=)[^\s"'&;,\\]+/gi, "$1…"],
  [new RegExp(`((?:${named})${is})${value}`, "gi"), "$1…"],
  // The key of a storage account, and what stands before the host of an address.
  [/(?<![A-Za-z0-9+/])[A-Za-z0-9+/]{86}==/g, "…"],
  [/(:\/\/[^\s/:@"']+:)[^\s/@"']+@/g, "$1…@"],
];

/** `text` without tokens, keys, signatures and passwords. Takes time in proportion to its length, whatever it holds. */
export function redact(text: string): string {
  return secrets.reduce((rest, [pattern, instead]) => rest.replace(pattern, instead), text);
}
