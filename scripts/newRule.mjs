// `npm run new:rule -- <id> [<folder>]` makes all that a rule needs: its file in server/src/rules or in that folder of it, its
// entry in the list there, and a case. The rule finds something at once, so that everything passes: what it looks
// for, what it says, and the case are there to be replaced.
import { existsSync, mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { exampleText, listAbove, ruleText } from "./newRule/texts.mjs";
import { run } from "./run.mjs";

const home = "server/src/rules";
const [id, folder = ""] = process.argv.slice(2);
try {
  await make();
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}

async function make() {
  if (!/^[a-z]+(-[a-z]+)*$/.test(id ?? ""))
    throw new Error("Say what the rule is called: npm run new:rule -- vault-name. Lower case letters and dashes only.");
  const name = id.replace(/-(\w)/g, (_, letter) => letter.toUpperCase());
  if (!existsSync(join(home, folder)))
    throw new Error(`There is no folder ${join(home, folder)}: take one of ${foldersBelow(home).join(", ")}, or none.`);
  const file = join(home, folder, `${name}.ts`);
  const { file: index, withEntry } = listAbove(join(home, folder));
  const example = `test/cases/rules/${id}/example.tf`;
  const undo = `rm -r ${file} ${dirname(example)}; git checkout ${index}`;
  for (const one of [file, dirname(example)])
    if (existsSync(one))
      throw new Error(`${one} is there already. Go on with npm run case -- ${id}, or begin again: ${undo}`);
  write(file, ruleText(id, name, relativeTo(join(home, folder), join(home, "rule"))));
  write(example, exampleText);
  write(index, withEntry(name, relativeTo(dirname(index), file.replace(/\.ts$/, ""))));
  await node("node_modules/@biomejs/biome/bin/biome", "check", "--write", index, file);
  await node("scripts/case.mjs", id);
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

function relativeTo(folder, path) {
  const way = relative(folder, path).replaceAll("\\", "/");
  return way.startsWith(".") ? way : `./${way}`;
}

function write(file, contents) {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, contents);
}

function node(...args) {
  return run(process.execPath, args, { show: true });
}
