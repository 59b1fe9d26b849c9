// Writes what follows from something else: from the rules and their cases docs/rules.md and the rule table of README.md,
// from the examples in snippets/ the snippets of the editor.
// With --check it writes nothing and fails where a file is not as it would be written.
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { build } from "esbuild";
import { programSnippets, terraformSnippets } from "./snippets.mjs";

const { outputFiles } = await build({
  entryPoints: ["server/src/rules/index.ts"],
  bundle: true,
  format: "esm",
  platform: "neutral",
  mainFields: ["module", "main"],
  write: false,
});
const { rules } = await import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].text).toString("base64")}`);

/** The case that shows a rule best: the first in its folder, as Terraform or else as a program, for people to read. */
function exampleOf(id) {
  const folder = `test/cases/rules/${id}`;
  const files = readdirSync(folder).sort();
  const isCase = (ending) => (name) => name.endsWith(ending) && !name.includes(".fixed.");
  const file = files.find(isCase(".tf")) ?? files.find(isCase(".ts"));
  const fixed = `${folder}/${file.replace(/\.(\w+)$/, ".fixed.$1")}`;
  const language = file.endsWith(".tf") ? "terraform" : "typescript";
  const read = (path) => `\`\`\`${language}\n${readFileSync(path, "utf8").trim()}\n\`\`\``;
  const after = existsSync(fixed) ? `\n\nWith the fixes applied:\n\n${read(fixed)}` : "";
  return `${read(`${folder}/${file}`)}${after}`;
}

const page = `# Rules

What \`azureml-terraform\` checks, in the editor and on the command line. Each finding carries the id of its rule.
\`azuremlTerraform.rules\` sets the severity of a rule or turns it off; \`# azureml-terraform-ignore: <id>\` on the line above
a finding takes that one away. This page is generated from the rules and their tests.

${rules.map((rule) => `## ${rule.id}\n\n${rule.summary} Severity: ${rule.severity}.\n\n${exampleOf(rule.id)}\n`).join("\n")}`;

const table = `| rule | severity | finds |\n|---|---|---|\n${rules.map((rule) => `| [${rule.id}](docs/rules.md#${rule.id}) | ${rule.severity} | ${rule.summary} |`).join("\n")}`;

function inReadme(text) {
  return text.replace(
    /(<!-- rules -->\n)[\s\S]*?(\n<!-- end of rules -->)/,
    (_, start, end) => `${start}${table}${end}`,
  );
}

const files = {
  "docs/rules.md": () => page,
  "README.md": inReadme,
  "snippets/terraform.json": terraformSnippets,
  "server/data/snippets.json": programSnippets,
};
const stale = [];
for (const [file, make] of Object.entries(files)) {
  const before = existsSync(file) ? readFileSync(file, "utf8") : "";
  const after = await make(before);
  if (before === after) continue;
  stale.push(file);
  if (!process.argv.includes("--check")) writeFileSync(file, after);
}
for (const file of stale)
  console.log(process.argv.includes("--check") ? `${file} is stale: run npm run generate.` : `Wrote ${file}.`);
if (stale.length > 0 && process.argv.includes("--check")) process.exitCode = 1;
