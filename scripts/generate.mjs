// Writes what follows from something else: from the rules and their cases docs/rules and the schema of the configuration
// file, from the examples in snippets/ what is offered of them, from the client the messages to be translated, from the
// data which releases pages say to be known, from the tools for agents what package.json says of them, from that the page of commands, from the commands of the command line theirs.
// With --check it writes nothing and fails where a file is not as it would be written; with --releases it is about what says which releases
// are known, and nothing else.
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { withAgentTools, withToolTitles } from "./generate/agentTools.mjs";
import { commandLinePage } from "./generate/commandLinePage.mjs";
import { commandPage } from "./generate/commandPage.mjs";
import { configurationSchema } from "./generate/configurationSchema.mjs";
import { knownReleases } from "./generate/knownReleases.mjs";
import { loadRules } from "./generate/loadRules.mjs";
import { messages } from "./generate/messages.mjs";
import { ruleIndex } from "./generate/ruleIndex.mjs";
import { rulePage } from "./generate/rulePage.mjs";
import { setUps } from "./snippets.mjs";

const pages = "docs/rules";
const isCheck = process.argv.includes("--check");
/** Set-ups require the newest. */
const ofReleases = { ...knownReleases, "server/data/snippets.json": setUps };
const files = process.argv.includes("--releases") ? ofReleases : { ...ofRules(), ...ofTheRest(), ...ofReleases };

const stale = [];
for (const [file, make] of Object.entries(files)) {
  const before = existsSync(file) ? readFileSync(file, "utf8") : "";
  const after = await make(before);
  if (before === after) continue;
  stale.push(file);
  if (isCheck) continue;
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, after);
}
if (`${pages}/README.md` in files) removeFormerPages();
for (const file of stale) console.log(isCheck ? `${file} is stale: run npm run generate.` : `Wrote ${file}.`);
if (stale.length > 0 && isCheck) process.exitCode = 1;

function ofRules() {
  const { rules, summaries, subjectOf } = loadRules();
  return {
    ...Object.fromEntries(rules.map((rule) => [`${pages}/${rule.id}.md`, () => rulePage(rule, subjectOf(rule))])),
    [`${pages}/README.md`]: () => ruleIndex(rules),
    "schemas/configuration.json": () => configurationSchema(rules, summaries),
  };
}

function ofTheRest() {
  return {
    "docs/commands.md": commandPage,
    "docs/command-line.md": commandLinePage,
    "l10n/bundle.l10n.json": messages,
    "package.json": withAgentTools,
    "package.nls.json": withToolTitles,
  };
}

/** Those of rules that are no longer there. */
function removeFormerPages() {
  for (const name of existsSync(pages) ? readdirSync(pages) : []) {
    const file = `${pages}/${name}`;
    if (file in files) continue;
    stale.push(file);
    if (!isCheck) rmSync(file);
  }
}
