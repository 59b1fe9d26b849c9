// The cases of hcl-lang's decoder: what its tests expect of completion, hover, references, colours, symbols and validation.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fieldsOf, statementsIn } from "../goText.mjs";
import { namesIn } from "../material.mjs";

/** What a table is about, by the field that has what it expects. */
const aspects = {
  expectedCandidates: "completion",
  expectedData: "hover",
  expectedHoverData: "hover",
  expectedRefOrigins: "origins",
  expectedOrigins: "origins",
  expectedRefTargets: "targets",
  expectedRefs: "targets",
  expectedSignature: "signature",
  expectedSemanticTokens: "tokens",
  expectedTokens: "tokens",
  expectedDiagnostics: "faults",
};

/** The fields that say what a case has, whatever a table calls them. */
const fields = {
  name: ["testName", "name"],
  attributes: ["attrSchema"],
  body: ["bodySchema", "rootSchema", "schema"],
  text: ["cfg", "config", "src"],
  pos: ["pos"],
  functions: ["functions", "funcSignatures"],
  targets: ["refTargets", "referenceTargets", "RefTargets"],
};

/**
 * Cases `{ name, aspect, isJson, attributes, body, text, pos, targets, expected }`, of which the last six are as goText.mjs reads Go, or undefined
 * where the test does not have them; `text` is a string. Those of symbols have `files`, texts by name, and perhaps a `query`.
 */
export function decoderCases(material) {
  const folder = join(material, "hcl-lang/decoder");
  return namesIn(folder).flatMap((file) => (file.endsWith("_test.go") ? casesIn(join(folder, file), file) : []));
}

function casesIn(path, file) {
  const [, ...tests] = readFileSync(path, "utf8").split(/^func (?=Test)/m);
  return tests.flatMap((test) => {
    const statements = statementsIn(test);
    const around = aroundIn(statements);
    const ofTables = statements.flatMap(({ value }) => {
      const key = value.fields?.find((field) => Object.hasOwn(aspects, field));
      if (!key) return [];
      return value.elements.map((row) => caseOf(fieldsOf(row.value, value.fields), key, file, around));
    });
    return ofTables.length > 0 ? ofTables : asked(statements, `${file}: ${/^\w+/.exec(test)[0]}`, around);
  });
}

/** The schema and the texts that a test has beside its table. */
function aroundIn(statements) {
  const named = new Map(statements.flatMap(({ name, value }) => (name ? [[name, value]] : [])));
  const parsed = statements
    .filter(({ value }) => /^(?:hclsyntax|json)\.Parse/.test(value.call ?? ""))
    .map(({ value: { arguments: given } }) => {
      const bytes = given[0]?.name ? named.get(given[0].name) : given[0];
      return [given[1]?.string, bytes?.call === "conversion" ? bytes.arguments[0] : undefined];
    });
  return {
    body: resolved(named.get("bodySchema"), named),
    text: parsed[0]?.[1],
    files: Object.fromEntries(parsed.flatMap(([file, text]) => (file && text?.string ? [[file, text.string]] : []))),
  };
}

/** A literal in which what has a name in the test is what it names. */
function resolved(node, named) {
  if (!node?.elements) return node;
  const elements = node.elements.map(({ key, value }) => ({
    ...(key && { key }),
    value: resolved(named.get(value?.name) ?? value, named),
  }));
  return { ...node, elements };
}

/** What a test asks that has no table, by the call. */
const asking = {
  "d.CompletionAtPos": "completion",
  "d.HoverAtPos": "hover",
  "d.SemanticTokensInFile": "tokens",
  "d.SymbolsInFile": "symbols",
  "d.Symbols": "symbols",
};

/** What a test asks that has no table: each question, and what it expects of the answer. */
function asked(statements, name, { body, text, files }) {
  return statements.flatMap(({ value }, index) => {
    const aspect = Object.hasOwn(asking, value.call ?? "") ? asking[value.call] : undefined;
    const key = statements
      .slice(index)
      .find((one) => /^expected(?:Candidates|Data|Tokens|Symbols)$/.test(one.name ?? ""));
    if (!aspect || !key || (!body && aspect !== "symbols")) return [];
    const isJson = Object.keys(files).some((file) => file.endsWith(".json"));
    if (aspect === "symbols") return [{ name, aspect, files, query: value.arguments[1]?.string, expected: key.value }];
    return [{ name, aspect, body, text: text?.string, pos: value.arguments[2], expected: key.value, isJson }];
  });
}

function caseOf(row, key, file, around) {
  const one = Object.fromEntries(
    Object.entries(fields).map(([name, known]) => [name, row.get(known.find((field) => row.has(field)))]),
  );
  const expected = row.get(key);
  const body = one.body ?? (one.attributes ? undefined : around.body);
  const text = (one.text ?? around.text)?.string;
  return {
    ...one,
    ...(body && { body }),
    name: `${file}: ${one.name?.string}`,
    aspect: aspects[key],
    text,
    isJson: text !== undefined && /^\s*\{/.test(text) && JSON.stringify(plainRanges(expected)).includes(".json"),
    expected,
  };
}

function plainRanges(node) {
  return [...allOf(node)].flatMap(({ string }) => string ?? []);
}

/** A node of Go and all in it. */
export function* allOf(node) {
  if (!node) return;
  yield node;
  for (const part of [...(node.elements ?? []).map(({ value }) => value), ...(node.arguments ?? [])])
    yield* allOf(part);
}

/** The parts of a literal of Go by their names; none where it is not one. */
export function partsOf(node) {
  return node?.elements ? fieldsOf(node) : new Map();
}

/** Where a position is, in UTF-16 code units of the text. */
export function offsetOf(node, text) {
  if (node?.name === "hcl.InitialPos") return 0;
  const byte = partsOf(node).get("Byte")?.number;
  return byte === undefined ? undefined : Buffer.from(text).subarray(0, byte).toString().length;
}

/** The span of a range, in the same. */
export function spanOf(node, text) {
  const parts = partsOf(node);
  const [start, end] = [offsetOf(parts.get("Start"), text), offsetOf(parts.get("End"), text)];
  return start === undefined || end === undefined ? undefined : { start, end, file: parts.get("Filename")?.string };
}
