// `npm run new:rule -- <id> [<folder>]` makes all that a rule needs: its file in server/src/rules or in that folder of it, its
// entry in the list there, a case and its page. The rule finds something at once, so that everything passes: what it looks
// for, what it says, and the case are there to be replaced.
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { run } from "./run.mjs";

const home = "server/src/rules";
const list = /readonly Rule\[\] = \[\n[\s\S]*?(?=\];)/;
/** What the new rule is tried on: what fails, what passes, and what only Terraform knows. */
const text = `resource "azurerm_resource_group" "fails" {
  name     = "replace-me"
  location = "westeurope"
}

resource "azurerm_resource_group" "passes" {
  name     = "rg-training"
  location = "westeurope"
}

resource "azurerm_resource_group" "unknown" {
  name     = var.unknown
  location = "westeurope"
}

variable "unknown" {}
`;

const [id, folder = ""] = process.argv.slice(2);
try {
  await make();
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}

async function make() {
  if (!/^[a-z]+(-[a-z]+)*$/.test(id ?? ""))
    throw new Error("Say what the rule is called: npm run new:rule -- key-size. Lower case letters and dashes only.");
  const name = id.replace(/-(\w)/g, (_, letter) => letter.toUpperCase());
  if (!existsSync(join(home, folder)))
    throw new Error(`There is no folder ${join(home, folder)}: take one of ${foldersBelow(home).join(", ")}, or none.`);
  const file = join(home, folder, `${name}.ts`);
  const index = listAbove(join(home, folder));
  const example = `test/cases/rules/${id}/example.tf`;
  const undo = `rm -r ${file} ${dirname(example)} docs/rules/${id}.md; git checkout ${index} docs/rules/README.md schemas/configuration.json`;
  for (const one of [file, dirname(example)])
    if (existsSync(one))
      throw new Error(`${one} is there already. Go on with npm run case -- ${id}, or begin again: ${undo}`);
  write(file, rule(name, relativeTo(join(home, folder), join(home, "rule"))));
  write(example, text);
  const before = readFileSync(index, "utf8");
  const from = relativeTo(dirname(index), file.replace(/\.ts$/, ""));
  const entered = before.replace(list, (all) => `${all.trimEnd()}\n  ${name},\n`);
  write(index, `import { ${name} } from "${from}";\n${entered}`);
  await node("node_modules/@biomejs/biome/bin/biome", "check", "--write", index, file);
  await node("scripts/case.mjs", id);
  await node("scripts/generate.mjs");
  console.log(
    `Replace in ${file} what the rule looks for and says, and in ${example} what it is tried on.\n` +
      `Then: npm run case -- ${id} writes findings and fixes into the case, npm run generate the page.\n` +
      `To give it up: ${undo}`,
  );
}

/** The folders with rules, as they are said behind the name of a rule. */
function foldersBelow(path) {
  return readdirSync(path, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => relative(path, join(entry.parentPath, entry.name)).replaceAll("\\", "/"))
    .sort();
}

/** The list that a rule of the folder is in: the nearest one, upwards. */
function listAbove(path) {
  const index = join(path, "index.ts");
  if (existsSync(index) && list.test(readFileSync(index, "utf8"))) return index;
  if (path === home) throw new Error(`${home}/index.ts has no list of rules.`);
  return listAbove(dirname(path));
}

function relativeTo(folder, path) {
  const way = relative(folder, path).replaceAll("\\", "/");
  return way.startsWith(".") ? way : `./${way}`;
}

function rule(name, ruleFile) {
  return `import type { Rule } from "${ruleFile}";

export const ${name}: Rule = {
  id: "${id}",
  severity: "warning",
  certainty: "azure",
  summary: "A name that is still to be replaced.",
  why: "What happens otherwise, and when.",
  source: "the page, or the file of the provider, where the fact was read",
  concerns: (attribute) => attribute?.type === "string",
  names: new Set(["name"]),
  entry({ entry }, report) {
    if (entry.value.kind !== "text" || entry.value.text !== "replace-me") return;
    report({
      span: entry.value.span,
      message: "Give it another name: this one is still to be replaced.",
      fixes: [
        {
          title: "Change to replaced",
          changes: [{ kind: "setValue", value: entry.value, to: { kind: "text", text: "replaced" } }],
        },
      ],
    });
  },
};
`;
}

function write(file, contents) {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, contents);
}

function node(...args) {
  return run(process.execPath, args, { show: true });
}
