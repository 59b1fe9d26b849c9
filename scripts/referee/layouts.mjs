// Texts and how they are laid out: what the tests of the formatters expect, and what the program itself makes of all texts of the material.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { rowsOf } from "./cases.mjs";
import { literalsIn } from "./goText.mjs";
import { filesBelow } from "./material.mjs";

/** Of each suite `{ name, rows }`; a row is `{ text, expected, ours, outcome }`: `same` or `other`. */
export async function layoutSuites(material, core, program) {
  const pairs = [];
  const expected = [...pairsOfHcl(material), ...pairsOfFiles(material)];
  await program?.format([...expected.map(({ text }) => text), ...textsOf(material)]);
  // Where the program lays out more than the package that it uses, it is the one that people know.
  for (const pair of expected)
    pairs.push({ ...pair, expected: (await program?.formatted(pair.text)) ?? pair.expected });
  const suites = [{ name: "HCL and Terraform: layouts", rows: pairs.map((row) => judged(row, core)) }];
  if (!program) return suites;
  const rows = [];
  for (const text of textsOf(material)) {
    const laidOut = await program.formatted(text);
    if (laidOut !== undefined) rows.push(judged({ text, expected: laidOut }, core));
  }
  return [...suites, { name: "Layout of all configurations", rows }];
}

function judged({ text, expected }, core) {
  const ours = core.formatted(text);
  return { text, expected, ours, outcome: isSame(ours, expected) ? "same" : "other" };
}

/** What is printed ends with a line break, whatever the text ends with. */
const withoutLastBreak = (text) => text.replace(/\n$/, "");
const isSame = (one, other) => withoutLastBreak(one) === withoutLastBreak(other);

/** The table of the package that lays out; an expression alone is no file, so that it stands behind a name. */
function pairsOfHcl(material) {
  const text = readFileSync(join(material, "hcl/hclwrite/format_test.go"), "utf8");
  const rows = literalsIn(text).flatMap(({ value }) => rowsOf(value));
  return rows.flatMap((row) => {
    const [input, want] = [row.get("input")?.string, row.get("want")?.string];
    if (input === undefined || want === undefined) return [];
    const isBody = /^\s*$|^\s*(#|\/\/|\/\*|[\w-]+\s*(=|\{|"|[\w-]+))/.test(input);
    return isBody ? [{ text: input, expected: want }] : [{ text: `x = ${input}`, expected: `x = ${want}` }];
  });
}

/** Files of the command's own tests: `_in` becomes `_out`. */
function pairsOfFiles(material) {
  const files = filesBelow(join(material, "terraform/internal/command/testdata"));
  return Object.keys(files).flatMap((path) => {
    const out = files[path.replace(/_in(\.[\w.]+)$/, "_out$1")];
    return /_in\.(tf|tfvars)$/.test(path) && out ? [{ text: String(files[path]), expected: String(out) }] : [];
  });
}

/** All texts of configurations, each once. */
export function textsOf(material) {
  const folders = [
    "terraform/internal",
    "opentofu/internal",
    "hcl/specsuite",
    "terraform-config-inspect/tfconfig/testdata",
  ];
  const all = folders.flatMap((folder) => Object.entries(filesBelow(join(material, folder))));
  return new Set(all.filter(([path]) => /\.(tf|tofu|tfvars|hcl)$/.test(path)).map(([, text]) => String(text)));
}
