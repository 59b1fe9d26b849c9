// Expressions whose values are known: what the tests of Terraform's functions and of HCL's expressions expect, and what we make of them.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { rowsOf } from "./cases.mjs";
import { literalsIn } from "./goText.mjs";

const files = [
  ["Terraform: functions", "terraform/internal/lang/functions_test.go"],
  ["OpenTofu: functions", "opentofu/internal/lang/functions_test.go"],
  ["HCL: expressions", "hcl/hclsyntax/expression_test.go"],
  ["HCL: templates", "hcl/hclsyntax/expression_template_test.go"],
];

/**
 * What comes to something else by its very nature: files, the time, chance, and what only its program knows, as values and functions that a
 * test gives beside it. What base64gzip writes depends on the release of Go: tests of Terraform and OpenTofu expect different texts of "test".
 */
const isImpure =
  /\b(file\w*|templatefile|abspath|pathexpand|timestamp|plantimestamp|uuid|bcrypt|rsadecrypt|nonsensitive|base64gzip|terraform\.|local\.|provider::)/;

/** Of each suite `{ name, rows }`; a row is `{ text, expected, ours, outcome }`: `same`, `unknown`, `other`, or `impure`. */
export function valueSuites(material, core) {
  return files.map(([name, file]) => ({
    name,
    rows: expressionsIn(join(material, file)).map((row) => judged(row, core)),
  }));
}

function expressionsIn(file) {
  const rows = literalsIn(readFileSync(file, "utf8")).flatMap(({ value }) => rowsOf(value));
  const unique = new Map();
  for (const row of rows) {
    const text = file.includes("_template_")
      ? inQuotes(row)
      : (row.get("src") ?? row.get("input"))?.string?.trimStart();
    const hasContext = row.has("ctx") && row.get("ctx")?.name !== "nil";
    const fails = (row.get("diagCount")?.number ?? 0) > 0;
    if (text === undefined || hasContext || fails || !row.get("want")) continue;
    const expected = plain(row.get("want"));
    if (expected !== undefined) unique.set(text, expected);
  }
  return [...unique].map(([text, expected]) => ({ text, expected }));
}

/** A template as an expression, where quotes around it do not make something else of it. */
function inQuotes(row) {
  const text = row.get("input")?.string;
  return text === undefined || /[\n\\]|^[^$%]*"/.test(text) ? undefined : `"${text}"`;
}

function judged({ text, expected }, core) {
  const ours = core.valueOf(text);
  const outcome =
    ours === undefined ? (isImpure.test(text) ? "impure" : "unknown") : isSame(ours, expected) ? "same" : "other";
  return { text, expected, ours, outcome };
}

function isSame(one, other) {
  return written(one) === written(other);
}

/** As JSON, attributes and the elements of sets in one order. */
function written(value) {
  if (Array.isArray(value)) return `[${value.map(written)}]`;
  if (value === null || typeof value !== "object") return JSON.stringify(value);
  if (Array.isArray(value.set)) return `set${value.set.map(written).sort()}`;
  return `{${Object.keys(value)
    .sort()
    .map((name) => `${JSON.stringify(name)}:${written(value[name])}`)}}`;
}

const simple = { True: true, False: false, EmptyObjectVal: {}, EmptyTupleVal: [] };

/** A value as Go's tests write it (cty), as JSON has it; undefined where it is not known or says more than that. */
function plain(node) {
  const name = (node.call ?? node.name)?.replace(/^cty\./, "");
  if (node.of && ["Mark", "WithMarks", "MarkWithPaths"].includes(name)) return plain(node.of);
  if (Object.hasOwn(simple, name ?? "")) return simple[name];
  const [first] = node.arguments ?? [];
  if (/^(String|NormalizeString)/.test(name ?? "")) return first?.string?.normalize("NFC");
  if (/^Number(Int|Float|UInt)Val$/.test(name ?? "")) return first?.number;
  if (name === "MustParseNumberVal") return Number(first?.string);
  if (name === "BoolVal") return { true: true, false: false }[first?.name];
  if (name === "NullVal") return null;
  if (/^(List|Tuple)Val$/.test(name ?? "")) return elements(first);
  if (name === "SetVal") return elements(first) && { set: elements(first) };
  if (/^(Map|Object)Val$/.test(name ?? "")) return attributes(first);
  if (name === "SetValEmpty") return { set: [] };
  if (name === "ListValEmpty") return [];
  return name === "MapValEmpty" ? {} : undefined;
}

function elements(node) {
  const all = node?.elements?.map(({ value }) => plain(value));
  return all?.includes(undefined) ? undefined : all;
}

function attributes(node) {
  const all = node?.elements?.map(({ key, value }) => [key?.string, plain(value)]);
  return !all || all.flat().includes(undefined) ? undefined : Object.fromEntries(all);
}
