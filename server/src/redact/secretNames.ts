/** What names of secrets end in, in any spelling: `primary_access_key`, `AccountKey`, `client-secret`. */
const endings = [
  "(?:access|account|admin|api|app|encryption|function|functions|host|instrumentation|master|primary|private|secondary|service|shared|signing|ssh|storage|subscription|sas)[_-]?(?:access[_-]?|shared[_-]?)?keys?",
  "pass(?:word|wd|phrase)s?|(?<![a-z])pwd|(?<![a-z])(?:(?:db|user|admin|root|my)[_-]?)?pass",
  "secrets?|credentials?",
  "tokens?",
  "shared[_-]?access[_-]?signature|(?<![a-z])sas(?:[_-]?ur[il])?",
  "client[_-]?assertion|connection[_-]?strings?|conn[_-]?str",
  "protected[_-]?settings|custom[_-]?data|user[_-]?data|kube[_-]?config(?:[_-]?raw)?|pfx(?:[_-]?blob)?",
].join("|");

/** What may be behind that in a name. */
const more = "(?:[_-]?(?:pem|base64|b64|value|text|string|hash|content|contents|json|raw))?[_-]?\\d*";

/** Any argument that is written and never read is a secret by design. */
const writeOnly = "\\w+_wo";

/** `= x`, `: "x"`, `, "x"` as in a call, also where quotes are escaped, as in JSON that is text in JSON; ` is x`, ` x` as people say it. */
const is = [
  "\\\\*[\"'`]?\\]?(?:[ \\t]*[!?])?\\s*(?:=>|:=|[=:](?!=))\\s*",
  "\\\\*[\"'`]\\s*,\\s*(?=\\\\*[\"'`])",
  "[ \\t]+(?:is|was|are)[ \\t]+:?[ \\t]*",
  "[ \\t]*>(?=[^<\\s])",
  "%3D",
].join("|");

/**
 * A name with what is between it and its value. In the group `any` are names of any value, such as `value`, which are
 * secret only among others.
 */
export const secretNames = new RegExp(
  [
    `(?:(?:${endings})${more}|(?<![\\w-])${writeOnly})(?:${is})`,
    // As arguments of a program: --password x.
    `(?<=^|[\\s"'\`])--?[\\w-]{0,40}(?:${endings})[ \\t]+(?!-)`,
    `(?<![\\w-])(?<any>value|default|content|contents|data|plaintext)(?:${is})`,
  ].join("|"),
  "gi",
);
