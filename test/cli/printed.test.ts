// What files are called and hold steers neither a terminal nor the program that runs a workflow, in any format.
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { root } from "../harness/service";
import { project, run } from "./run";

const hostile = "\u001b[2J\u001b]8;;x\u0007\u009b31m\u202e\u200b##vso[task.setvariable variable=a]b ##[group]x";

/** Findings that quote the file, in files whose names are hostile too. */
const files = {
  "a\u001b[31m\u202e##vso[x]/::error::main.tf": `resource "azurerm_key_vault" "kv" {\n  sku_name = "${hostile}"\n  name     = "${hostile}"\n}\n# ${hostile}\n`,
  "::stop-commands::x\n::error::y/main.tf": `resource "azurerm_key_vault${hostile}" "${hostile}" {\n  x = "${hostile}"\n}\n`,
  "broken/main.tf": `resource "azurerm_key_vault" "kv" {\n  sku_name = "${hostile}\n`,
  "::error::c/.azureml-terraform.json": JSON.stringify({ rules: { [hostile]: "error" } }),
  "::error::c/main.tf": "",
};

// biome-ignore lint/suspicious/noControlCharactersInRegex: those are the ones
const unseen = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/;

function steersNothing(printed: string, own = /^$/): void {
  assert.doesNotMatch(printed, unseen);
  assert.doesNotMatch(printed, /##\w*\[/);
  for (const line of printed.split("\n")) if (/^\s*::/.test(line)) assert.match(line, own);
}

for (const format of ["pretty", "json", "sarif", "github"]) {
  test(`${format} says it as text`, async (context) => {
    const folder = project(context, files);
    const { out, errors, code } = await run(folder, "check", "--format", format);
    assert.equal(code, 2, out + errors);
    assert.match(out, /u001b/);
    const own = /^::(?:error|warning|notice) file=[^\n]*,line=\d+,/;
    steersNothing(out, format === "github" ? own : undefined);
    assert.match(errors, /\S/);
    steersNothing(errors);
    if (format === "pretty" || format === "github") return;
    // What scripts read is what is there.
    const read = JSON.stringify(JSON.parse(out));
    assert.ok(read.includes(JSON.stringify("##vso[task.setvariable").slice(1, -1)), read);
  });
}

test("what is asked for and is not there, is said as text", async (context) => {
  const folder = project(context, {});
  for (const args of [
    ["check", hostile],
    [hostile],
    ["check", "--format", hostile],
    ["import", "--from", `::${hostile}`, "--to", "x.tf"],
  ]) {
    const { out, errors, code } = await run(folder, ...args);
    assert.equal(code, 2);
    assert.match(errors, /u001b/);
    steersNothing(out + errors);
  }
});

test("nothing is printed past it", () => {
  const home = join(root, "server/src/hosts");
  const lines = readdirSync(home, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".ts"))
    .map((file) => file.replaceAll("\\", "/"))
    .sort()
    .flatMap((file) =>
      readFileSync(join(home, file), "utf8")
        .split("\n")
        .filter((line) => /\bstd(?:out|err)\.write|as Printable/.test(line))
        .map((line) => `${file}: ${line.trim()}`),
    );
  assert.deepEqual(lines, [
    // biome-ignore-start lint/suspicious/noTemplateCurlyInString: those are lines of code.
    "checkTask.ts: process.stderr.write(`${asLines(message)}\\n`);",
    "cli/commandLine.ts: stderr.write(`${asLines(message)}\\n`);",
    "cli/printable.ts: return text as Printable;",
    "mcp/mcp.ts: const log = (message: string) => void process.stderr.write(`${asLines(message)}\\n`);",
    "stdio.ts: if (values.help) process.stdout.write(usage);",
    "stdio.ts: else if (values.version) process.stdout.write(`${version}\\n`);",
    "stdio.ts: process.stderr.write(`${message} See azureml-terraform-ls --help.\\n`);",
    // biome-ignore-end lint/suspicious/noTemplateCurlyInString: as above.
  ]);
});
