// `--help` of the command line and of each command, and the page that lists the same.
import assert from "node:assert/strict";
import { test } from "node:test";
import { type CommandName, commands } from "../../server/src/hosts/cli/commands";
import { options, optionsOf } from "../../server/src/hosts/cli/options";
import { readFile } from "../harness/cases";
import { project, run } from "./run";

const names = Object.keys(commands) as CommandName[];

test("each command says its usage, its options, examples and exit codes", async (context) => {
  const folder = project(context, {});
  for (const name of names) {
    const { out, errors, code } = await run(folder, name, "--help");
    assert.equal(code, 0, errors);
    const { usage, summary, examples, exit } = commands[name];
    assert.ok(out.replace(/\s+/g, " ").startsWith(summary), out);
    for (const way of usage) assert.ok(out.includes(`azureml-terraform ${name} ${way}\n`), `${name} ${way}`);
    for (const [typed, text] of [...optionsOf(name), ...optionsOf("all")]) {
      assert.match(out, new RegExp(`^  ${typed.replace(/[|<>.]/g, "\\$&")}  +\\S`, "m"), typed);
      assert.ok(out.replace(/\s+/g, " ").includes(text), text);
    }
    for (const [line] of examples) assert.ok(out.includes(`  azureml-terraform ${line}  `), line);
    for (const [number, meaning] of exit) assert.ok(out.includes(`  ${number}  ${meaning}\n`), meaning);
    // No option of another command, and no line that wraps in a terminal.
    const own = new Set([...optionsOf(name), ...optionsOf("all")].map(([typed]) => typed.split(" ")[0]!));
    for (const [, typed = ""] of out.matchAll(/^ {2}(--[\w-]+)/gm)) assert.ok(own.has(typed), `${name}: ${typed}`);
    for (const line of out.split("\n")) assert.ok(line.length <= 120, line);
  }
});

test("the help of all names each command, and what no command is has none", async (context) => {
  const folder = project(context, {});
  const { out, code } = await run(folder, "--help");
  assert.equal(code, 0);
  for (const name of names) assert.match(out, new RegExp(`^  ${name}  +\\S`, "m"));
  const other = await run(folder, "chek", "--help");
  assert.equal(other.code, 2);
  assert.match(other.errors, /There is no command chek\. Did you mean check\? See azureml-terraform --help\./);
  assert.equal((await run(folder, "help")).out, out);
  assert.equal((await run(folder, "help", "order")).out, (await run(folder, "order", "--help")).out);
  assert.match((await run(folder, "help", "chek")).errors, /There is no command chek\. Did you mean check\?/);
  const wrong = await run(folder, "mcp", "--http", "x");
  assert.match(wrong.errors, /See azureml-terraform mcp --help\./);
});

test("each option is one of a command, and takes a value where it has one", () => {
  for (const [name, { type, of, ...rest }] of Object.entries(options)) {
    assert.ok(of === "all" || of.length > 0, name);
    assert.equal("value" in rest, type === "string", name);
  }
});

test("an option of several commands says what it is for the one that is asked about, and refuses what others take", async (context) => {
  const folder = project(context, { "main.tf": "" });
  const written = (name: CommandName, option: string) =>
    optionsOf(name).find(([typed]) => typed.startsWith(`--${option} `))!;
  assert.deepEqual(
    (["import", "upgrade", "convert"] as const).map((name) => written(name, "to")[0]),
    ["--to <file>", "--to <4|5>", "--to <azapi|azurerm>"],
  );
  assert.doesNotMatch(written("drift", "subscription")[1], /--group/);
  for (const name of ["check", "upgrade", "drift", "order", "role"] as const) {
    const [, text] = written(name, "format");
    const { code, errors } = await run(folder, name, "--format", "x");
    assert.equal(code, 2);
    const [, named = ""] = /^There is no format x: use ([^.]*)\./.exec(errors) ?? [];
    for (const format of named.split(/, (?:or )?| or /)) assert.ok(text.includes(format), `${name}: ${format}`);
    assert.equal(text.includes("sarif"), named.includes("sarif"), text);
  }
  const other = await run(folder, "order", "--format", "pretty");
  assert.deepEqual(
    [other.code, other.errors],
    [2, "There is no format pretty: use text, mermaid, svg, or json. See azureml-terraform order --help.\n"],
  );
  const unused = await run(folder, "role", "--assignments", "--format", "json");
  assert.equal(unused.code, 2);
});

test("the page of the command line lists every command, option and exit code, and that of CI the same codes", () => {
  const page = readFile("docs/command-line.md");
  for (const name of names) {
    assert.ok(page.includes(`\n## ${name}\n`), name);
    for (const [typed] of optionsOf(name)) assert.ok(page.includes(`| \`${typed.replace("|", "\\|")}\` |`), typed);
  }
  const ci = readFile("docs/ci.md");
  for (const [code, meaning] of commands.check.exit) assert.match(ci, new RegExp(`\\| ${code} \\| ${meaning}`));
});
