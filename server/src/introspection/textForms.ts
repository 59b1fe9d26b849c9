/** Ways to write a text that may mean the same to a provider. */
import type { CtyValue } from "./cty";
import { probes } from "./probes";
import type { SchemaNode } from "./schemaNode";

/** A written value, and how the provider stores it. */
export interface Form {
  readonly written: CtyValue;
  readonly stored: CtyValue;
  /** Whether it is the element of a list that is written otherwise. */
  readonly isOfElement?: boolean;
}

/** Forms that the argument may take, by what is known of it. */
export function textForms({ name, facts, accepted }: SchemaNode): readonly Form[] {
  const { format, values, id, accepts, rejects, sensitive } = facts;
  const written = typeof accepted === "string" && /[a-z]/i.test(accepted) ? accepted : "West Europe";
  const lower = written.toLowerCase();
  // What is stored in lower case anyway is the same as that, whatever is ignored.
  const byCase: Form = { written, stored: lower === written || facts.normalized ? written.toUpperCase() : lower };
  const emptied: Form = { written, stored: "" };
  if (format === "json") return [...json, byCase, emptied];
  if (format === "rfc3339") return [...times, emptied];
  const isOpen = !values && !id && !accepts && !rejects && [undefined, "not-empty", "not-blank"].includes(format);
  return [
    byCase,
    ...(isOpen ? [...json, ...times, ...xml] : []),
    ...(!isOpen && /date|time/.test(name) ? times : []),
    ...(values || id ? [] : ended),
    emptied,
    ...(values ?? [])
      .slice(0, mostValues)
      .flatMap((value) => (value === written || value === "" ? [] : [{ written: value, stored: "" }])),
    ...(facts.required ? [{ written: "", stored: written }] : []),
    ...inVault(accepts),
    ...(sensitive || /connection_string/.test(name) ? masked : []),
    ...(/version/.test(name) ? [...versions, { written, stored: `${written}.1000.67` }] : []),
  ];
}

function pair(written: string, stored: string): readonly Form[] {
  return [{ written, stored }];
}

/** More values of one argument are rarely known as nothing. */
const mostValues = 3;

/** Of objects, as most settings are. */
const json = [
  ...pair('{"a":{"b":1,"c":[2]},"d":{}}', '{ "d": {}, "a": { "c": [2], "b": 1 } }'),
  // Of which nothing is left out, whatever it is read into.
  ...pair('{"a":{}}', '{ "a": {} }'),
];
/** The same time in another zone's words, and one that is past. */
const times = [
  ...pair("2031-01-02T03:04:00Z", "2031-01-02T03:04:00+00:00"),
  ...pair("2031-01-02T03:04:00Z", "2021-01-02T03:04:00Z"),
];
const xml = pair("<a><b>c</b></a>", "<a>\n  <b>c</b>\n</a>");
const versions = pair("3.6", "3.6.1000.67");
/** As services give back what is secret. */
const masked = [
  ...pair("abcdef", "*****"),
  ...pair("HostName=example;SharedAccessKey=abcdef", "HostName=example;SharedAccessKey=****"),
  ...pair("AccountName=example;AccountKey=abcdef", "AccountName=example;AccountKey=****"),
  ...pair("AccountName=example;AccountKey=abcdef", "AccountName=example;"),
  ...pair("Server=example;Password=abcdef", "Server=example"),
];
const ended = pair("abc def", "abc def\n");

/** What is in a vault, of one version and of another, and without a version. */
function inVault(accepts: readonly string[] = []): readonly Form[] {
  return ["Key", "Secret", "Certificate"].flatMap((kind) => {
    const written = probes.get(`keyVault${kind}Versioned`)!;
    const of = probes.get(`keyVault${kind}Versionless`) ?? written.slice(0, written.lastIndexOf("/"));
    if (accepts.includes(`keyVault${kind}Versioned`))
      return [...pair(written, `${of}/fedcba9876543210fedcba9876543210`), ...pair(of, written), ...pair(written, of)];
    return accepts.includes(`keyVault${kind}Versionless`) ? pair(of, written) : [];
  });
}
