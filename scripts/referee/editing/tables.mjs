// The cases of hcl-lang's decoder: what its tests expect of completion, hover and references, read from their tables.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fieldsOf, literalsIn } from "../goText.mjs";
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
};

/** The fields that say what a case has, whatever a table calls them. */
const fields = {
  name: ["testName", "name"],
  attributes: ["attrSchema"],
  body: ["bodySchema", "rootSchema", "schema"],
  text: ["cfg", "config"],
  pos: ["pos"],
  functions: ["functions", "funcSignatures"],
  targets: ["refTargets", "referenceTargets", "RefTargets"],
};

/**
 * Cases `{ name, aspect, isJson, attributes, body, text, pos, targets, expected }`, of which the last six are as goText.mjs reads Go, or undefined
 * where the table does not have them; `text` is a string.
 */
export function decoderCases(material) {
  const folder = join(material, "hcl-lang/decoder");
  return namesIn(folder).flatMap((file) => (file.endsWith("_test.go") ? casesIn(join(folder, file), file) : []));
}

function casesIn(path, file) {
  const source = readFileSync(path, "utf8");
  return literalsIn(source).flatMap(({ value }) => {
    const key = value.fields?.find((field) => Object.hasOwn(aspects, field));
    if (!key) return [];
    return value.elements.map((row) => caseOf(fieldsOf(row.value, value.fields), key, file));
  });
}

function caseOf(row, key, file) {
  const one = Object.fromEntries(
    Object.entries(fields).map(([name, known]) => [name, row.get(known.find((field) => row.has(field)))]),
  );
  const expected = row.get(key);
  const text = one.text?.string;
  return {
    ...one,
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
