// The page of a rule in docs/rules: what it finds and why, an example from its cases, where the fact was read.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { versionsOf } from "./versionsOf.mjs";

const folder = "test/cases/rules";
const pairs = "test/cases/replacement";

const certainties = {
  terraform: "Certain: Terraform, or the provider's validation, refuses it.",
  azure:
    "Certain, as far as the source below is: the provider or Azure refuses it, but only during a plan or an apply.",
  consequence:
    "A consequence: nothing refuses it, but what follows from it, according to the source below, is hardly meant.",
  opinion:
    "An opinion: it works, and there may be good reasons for it. [`opinions`](README.md#configuration) turns off all rules that are opinions.",
};

/** The text of docs/rules/<id>.md; `rows` are the rows of the catalogue that the rule covers. */
export function rulePage(rule, rows) {
  const { id, summary, severity, why, source } = rule;
  return `${[
    `# ${id}`,
    summary,
    certainties[rule.certainty ?? "terraform"],
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

/**
 * The case that shows a rule best, in both languages: the first of its folder that fails, rather one that is mended as
 * well; where it is not, one that passes follows.
 */
function exampleOf(id) {
  if (!existsSync(`${folder}/${id}`)) return pairOf(id);
  const files = readdirSync(`${folder}/${id}`).sort();
  const casesIn = (ending) => files.filter((name) => name.endsWith(ending) && !name.includes(".fixed."));
  const cases = [casesIn(".tf"), casesIn(".ts")].find((names) => names.length > 0);
  if (!cases)
    return severalFiles(
      id,
      files.find((name) => name.endsWith(".txt")),
    );
  const fixedOf = (file) => file.replace(/\.(\w+)$/, ".fixed.$1");
  const has = (name) => existsSync(`${folder}/${id}/${name}`);
  const failing = cases.filter((file) => fails(id, file));
  const file = failing.find((one) => has(fixedOf(one))) ?? failing[0] ?? cases[0];
  const twin = file.replace(/\.tf$/, ".ts");
  const passing = has(fixedOf(file)) ? undefined : cases.find((one) => !fails(id, one));
  return [
    "## Example",
    "Each finding is noted below the line that it is about. Lines without a note pass.",
    code(id, file),
    ...(has(fixedOf(file)) ? ["With the fixes applied:", code(id, fixedOf(file))] : []),
    ...(twin !== file && has(twin) ? ["The same in a program:", code(id, twin)] : []),
    ...(passing ? ["This passes:", code(id, passing)] : []),
  ];
}

/** The first case of several files. */
function severalFiles(id, file) {
  const [first] = readFileSync(`${folder}/${id}/${file}`, "utf8")
    .split(/^=== .*\n/m)
    .slice(1);
  return [
    "## Example",
    "Each finding is noted below the line that it is about. Lines without a note pass.",
    ...first
      .split(/^--- /m)
      .slice(1)
      .flatMap((part) => {
        const end = part.indexOf("\n");
        return [`In \`${part.slice(0, end)}\`:`, `\`\`\`terraform\n${part.slice(end + 1).trim()}\n\`\`\``];
      }),
  ];
}

/** Whether a case has a finding of the rule. */
function fails(id, file) {
  return readFileSync(`${folder}/${id}/${file}`, "utf8").includes(` ${id}:`);
}

/** The same for a rule about edits: a text in the last commit, and what became of it. */
function pairOf(id) {
  const show = (file) => code(id, file, pairs);
  return [
    "## Example",
    "In the last commit:",
    show("before.tf"),
    "Now, with each finding noted below the line that it is about:",
    show("after.tf"),
    ...(existsSync(`${pairs}/${id}/after.fixed.tf`) ? ["With the fixes applied:", show("after.fixed.tf")] : []),
    "The same in a program:",
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
