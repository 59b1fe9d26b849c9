// Writes what follows from the rules and their cases: docs/rules.md and the rule table of README.md.
// With --check it writes nothing and fails where a file is not as it would be written.
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { build } from "esbuild";

const { outputFiles } = await build({
  entryPoints: ["server/src/rules/index.ts"],
  bundle: true,
  format: "esm",
  platform: "neutral",
  mainFields: ["module", "main"],
  write: false,
});
const { rules } = await import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].text).toString("base64")}`);

/** The case that shows a rule best: the first in its folder, as Terraform that people may read. */
function exampleOf(id) {
  const folder = `test/cases/rules/${id}`;
  const file = readdirSync(folder)
    .sort()
    .find((name) => name.endsWith(".tf") && !name.endsWith(".fixed.tf"));
  const fixed = `${folder}/${file.replace(/\.tf$/, ".fixed.tf")}`;
  const read = (path) => `\`\`\`terraform\n${readFileSync(path, "utf8").trim()}\n\`\`\``;
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

const files = { "docs/rules.md": () => page, "README.md": inReadme };
const stale = Object.entries(files).filter(([file, make]) => {
  const before = existsSync(file) ? readFileSync(file, "utf8") : "";
  const after = make(before);
  if (before === after) return false;
  if (!process.argv.includes("--check")) writeFileSync(file, after);
  return true;
});
for (const [file] of stale)
  console.log(process.argv.includes("--check") ? `${file} is stale: run npm run generate.` : `Wrote ${file}.`);
if (stale.length > 0 && process.argv.includes("--check")) process.exitCode = 1;
