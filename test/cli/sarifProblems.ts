// What is wrong with a SARIF log: the parts of the 2.1.0 schema that concern us, by hand. The schema allows no property
// that it does not name, and this neither.

type Check = (value: unknown, at: string) => readonly string[];

const text: Check = (value, at) => (typeof value === "string" && value !== "" ? [] : [`${at} is no text.`]);
const uri: Check = (value, at) =>
  typeof value === "string" && /^[\w\-.~:/?#[\]@!$&'()*+,;=%]+$/.test(value) ? [] : [`${at} is no URI reference.`];
/** Pages have an address once it is known where the project lives. */
const optionalUri: Check = (value, at) => (value === undefined ? [] : uri(value, at));
const index: Check = (value, at) => (Number.isInteger(value) && Number(value) >= 0 ? [] : [`${at} is no index.`]);
const number: Check = (value, at) => (Number.isInteger(value) && Number(value) >= 1 ? [] : [`${at} is not from 1.`]);
const is =
  (...allowed: readonly unknown[]): Check =>
  (value, at) =>
    allowed.includes(value) ? [] : [`${at} is ${JSON.stringify(value)}.`];
const list =
  (item: Check): Check =>
  (value, at) =>
    Array.isArray(value) ? value.flatMap((each, i) => item(each, `${at}[${i}]`)) : [`${at} is no list.`];

function object(fields: Readonly<Record<string, Check>>): Check {
  return (value, at) => {
    if (typeof value !== "object" || value === null) return [`${at} is no object.`];
    const unknown = Object.keys(value).filter((name) => !Object.hasOwn(fields, name));
    const known = Object.entries(fields).flatMap(([name, check]) =>
      check((value as Record<string, unknown>)[name], `${at}.${name}`),
    );
    return [...known, ...unknown.map((name) => `${at}.${name} is not in the schema.`)];
  };
}

const message = object({ text });
const region = object({ startLine: number, startColumn: number, endLine: number, endColumn: number });
const location = object({ physicalLocation: object({ artifactLocation: object({ uri }), region }) });
const related = object({ physicalLocation: object({ artifactLocation: object({ uri }), region }), message });
const result = object({
  ruleId: text,
  ruleIndex: index,
  level: is("error", "warning", "note"),
  message,
  locations: list(location),
  relatedLocations: (value, at) => (value === undefined ? [] : list(related)(value, at)),
});
const rule = object({ id: text, shortDescription: message, helpUri: optionalUri });
const driver = object({ name: text, version: text, informationUri: optionalUri, rules: list(rule) });
/** A property bag may hold anything. */
const properties = object({ providers: list(object({ provider: text, version: text, known: text, modules: number })) });
const log = object({
  version: is("2.1.0"),
  $schema: uri,
  runs: list(object({ columnKind: is("utf16CodeUnits"), tool: object({ driver }), results: list(result), properties })),
});

/** Sentences about what does not fit; empty for a log that is as it should be. */
export function sarifProblems(value: unknown): readonly string[] {
  return log(value, "The log");
}
