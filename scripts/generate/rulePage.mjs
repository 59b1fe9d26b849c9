// The page of a rule in docs/rules: what it finds and why, an example from its cases, where the fact was read.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { versionsOf } from "./versionsOf.mjs";

const folder = "test/cases/rules";
const pairs = "test/cases/replacement";

/** The text of docs/rules/<id>.md; `rows` are the rows of the catalogue that the rule covers. */
export function rulePage(rule, rows) {
  const { id, summary, severity, why, source } = rule;
  return `${[
    `# ${id}`,
    summary,
    `Severity: ${severity}, unless [configured](README.md#configuration) otherwise.`,
    ...(why ? ["## Why", why] : []),
    ...exampleOf(id),
    ...(source ? ["## Source", sourceOf(source)] : []),
    "## Versions",
    versionsOf(rule),
    ...(rows.length > 0
      ? ["## Catalogue", `Covers ${rows.join(", ")} of the [catalogue](../../${folder}/CATALOGUE.md).`]
      : []),
    "[All rules](README.md)",
  ].join("\n\n")}\n`;
}

/** Rows of the catalogue by the rule that covers them. */
export function rowsByRule() {
  const rows = new Map();
  for (const [, row, covered] of readFileSync(`${folder}/CATALOGUE.md`, "utf8").matchAll(/^(R\d+) (.*)$/gm)) {
    for (const id of covered.replace(/\([^)]*\)/g, "").split(",")) {
      rows.set(id.trim(), [...(rows.get(id.trim()) ?? []), row]);
    }
  }
  return rows;
}

/** The case that shows a rule best: the first of its folder, in both languages, and what the fixes make of it. */
function exampleOf(id) {
  if (!existsSync(`${folder}/${id}`)) return pairOf(id);
  const files = readdirSync(`${folder}/${id}`).sort();
  const isCase = (ending) => (name) => name.endsWith(ending) && !name.includes(".fixed.");
  const terraform = files.find(isCase(".tf"));
  const file = terraform ?? files.find(isCase(".ts"));
  const twin = terraform?.replace(/\.tf$/, ".ts");
  const fixed = file.replace(/\.(\w+)$/, ".fixed.$1");
  const has = (name) => name !== undefined && existsSync(`${folder}/${id}/${name}`);
  return [
    "## Example",
    "Each finding is noted below the line on which it stands. What has no note passes.",
    code(id, file),
    ...(has(fixed) ? ["With the fixes applied:", code(id, fixed)] : []),
    ...(has(twin) ? ["The same as a program:", code(id, twin)] : []),
  ];
}

/** The same for a rule about edits: a text in the last commit, and what became of it. */
function pairOf(id) {
  const show = (file) => code(id, file, pairs);
  return [
    "## Example",
    "In the last commit:",
    show("before.tf"),
    "Now, with each finding noted below the line on which it stands:",
    show("after.tf"),
    ...(existsSync(`${pairs}/${id}/after.fixed.tf`) ? ["With the fixes applied:", show("after.fixed.tf")] : []),
    "The same as a program:",
    show("after.ts"),
  ];
}

function code(id, file, from = folder) {
  const language = file.endsWith(".tf") ? "terraform" : "typescript";
  return `\`\`\`${language}\n${readFileSync(`${from}/${id}/${file}`, "utf8").trim()}\n\`\`\``;
}

function sourceOf(source) {
  const text = source
    .replace(/https:\/\/[^\s,;]+/g, (address) => `<${address}>`)
    .replace(/\binternal\/[\w/.-]+/g, (path) => `\`${path}\` of hashicorp/terraform-provider-azurerm`);
  // Names of projects keep their spelling.
  return `${/^(?!azurerm)[a-z]+['’ ]/.test(text) ? text[0].toUpperCase() + text.slice(1) : text}.`;
}
