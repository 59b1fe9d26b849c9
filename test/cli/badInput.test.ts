// What people give to commands that is not what they mean, or not what it seems: the command says so, and takes it for nothing good.
import assert from "node:assert/strict";
import { symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { pinned } from "../harness/service";
import { project, run } from "./run";

const group = 'resource "terraform_data" "a" {\n  input = "x"\n}\n';
const broken = 'resource "azurerm_resource_group" "a" {\n  name     = "rg"\n  location = \n}\n';

const state = JSON.stringify({
  version: 4,
  outputs: {},
  resources: [
    {
      mode: "managed",
      type: "terraform_data",
      name: "gone",
      provider: 'provider["terraform.io/builtin/terraform"]',
      instances: [{ attributes: { id: "1", input: null, output: null, triggers_replace: null } }],
    },
  ],
});

test("an option of another command is refused", async (context) => {
  const folder = project(context, { "main.tf": group });
  for (const [command, option] of [
    ["plan", "--format=json"],
    ["check", "--write"],
    ["upgrade", "--var=a=b"],
  ] as const) {
    const { code, out, errors } = await run(folder, command, option);
    const [name] = option.split("=");
    assert.deepEqual(
      [code, out, errors],
      [2, "", `${name} is not an option of ${command}. See azureml-terraform ${command} --help.\n`],
    );
  }
});

test("a state may be UTF-16, as PowerShell writes what terraform prints, and lie behind a link", async (context) => {
  const folder = project(context, { "main.tf": group });
  const little = Buffer.from(`\ufeff${state}`, "utf16le");
  writeFileSync(join(folder, "little.json"), little);
  writeFileSync(join(folder, "big.json"), Buffer.from(little).swap16());
  symlinkSync("little.json", join(folder, "link.json"));
  for (const name of ["little.json", "big.json", "link.json"]) {
    const { code, out, errors } = await run(folder, "plan", "--state", name);
    assert.deepEqual([code, errors], [0, ""]);
    assert.match(out, /Plan: 1 to add, 0 to change, 1 to destroy\.$/m);
  }
});

test("an empty state is not a state", async (context) => {
  const folder = project(context, { "main.tf": group, "terraform.tfstate": "", "pulled.json": "\n" });
  for (const [args, name] of [
    [[], join(folder, "terraform.tfstate")],
    [["--state", "pulled.json"], "pulled.json"],
  ] as const) {
    const { code, out, errors } = await run(folder, "plan", ...args);
    assert.deepEqual([code, errors], [0, `${name} is empty: everything counts as new.\n`]);
    assert.match(out, /Plan: 1 to add/);
  }
});

test("a file of values counts as a whole or not at all", async (context) => {
  const folder = project(context, {
    "main.tf": `variable "n" {\n  default = 1\n}\n${group.replace("\n", "\n  count = var.n\n")}`,
    "half.tfvars": 'n = 2\nb = ["x"\n',
    "half.tfvars.json": '{"n": 2,',
    "empty.tfvars.json": "",
    "good.tfvars": "n = 2\n",
  });
  symlinkSync("good.tfvars", join(folder, "link.tfvars"));
  for (const name of ["half.tfvars", "half.tfvars.json", "empty.tfvars.json"]) {
    const { code, out, errors } = await run(folder, "plan", "--var-file", name);
    assert.deepEqual([code, out], [2, ""]);
    assert.match(errors, new RegExp(`^${name} cannot be read at line \\d: `));
  }
  assert.match((await run(folder, "plan", "--var-file", "link.tfvars")).out, /Plan: 2 to add/);
});

test("what is said of code that cannot be read is not all of it", async (context) => {
  const folder = project(context, { "main.tf": broken, "versions.tf": pinned("5.2.0") });
  for (const args of [["role"], ["role", "--assignments"], ["order"], ["upgrade", "--to", "5"]]) {
    const { code, errors } = await run(folder, ...args);
    assert.equal(code, 2, args.join(" "));
    assert.match(errors, /^main\.tf cannot be read at line 3, and counts as far as it can: /m);
  }
  const { code, out } = await run(folder, "plan");
  assert.equal(code, 1);
  assert.match(out, /^Note: main\.tf cannot be read at line 3, and is planned as far as it can: /m);
});

test("a folder without anything in it is no good result of any command", async (context) => {
  const folder = project(context, { "empty/readme.txt": "nothing of Terraform's\n" });
  for (const args of [
    ["check"],
    ["upgrade", "--to", "5"],
    ["upgrade", "--api-versions"],
    ["upgrade", "--to", "5", "--write"],
  ]) {
    const { code, errors } = await run(folder, ...args, "empty");
    assert.equal(code, 2, args.join(" "));
    assert.match(errors, /^There is nothing to check in .*empty: no Terraform, /, args.join(" "));
  }
  for (const args of [["role"], ["role", "--assignments"], ["order"], ["plan"]]) {
    const { code, errors } = await run(folder, ...args, "empty");
    assert.equal(code, 2, args.join(" "));
    assert.match(errors, /^There is no module in empty/, args.join(" "));
  }
});

test("what cannot be read is said where nothing is there to convert", async (context) => {
  const folder = project(context, { "main.tf": broken });
  const { code, errors } = await run(folder, "convert", "--to", "azurerm");
  assert.equal(code, 2);
  assert.match(errors, /^main\.tf cannot be read at line 3, and counts as far as it can: /m);
});

test("a file that is named and not there, or a folder, is told in a sentence", async (context) => {
  const folder = project(context, { "main.tf": group, "sub/a.tf": "" });
  const ways = [
    ["plan", "--state"],
    ["plan", "--plan"],
    ["plan", "--var-file"],
    ["drift", "--var-file"],
    ["import", "--to", "new.tf", "--from"],
  ];
  for (const way of ways) {
    const none = await run(folder, ...way, "none.json");
    assert.deepEqual([none.code, none.errors], [2, "There is no file none.json.\n"], way.join(" "));
    const other = await run(folder, ...way, "sub");
    assert.deepEqual([other.code, other.errors], [2, "sub cannot be read: it is a folder.\n"], way.join(" "));
  }
});

test("a plan in a format of another major version is not read as an empty one", async (context) => {
  const folder = project(context, { "main.tf": group, "plan.json": '{ "format_version": "2.0" }' });
  const { code, errors } = await run(folder, "plan", "--plan", "plan.json");
  assert.deepEqual([code, errors], [2, "plan.json cannot be read. Its format is 2.0, and only 1 is known.\n"]);
});

test("a folder where none counts, or that is not there, is refused", async (context) => {
  const folder = project(context, { "main.tf": group });
  for (const args of [
    ["learn", "--forget", "."],
    ["skill", "."],
    ["mcp", "nowhere"],
    ["mcp", "main.tf"],
  ])
    assert.equal((await run(folder, ...args)).code, 2, args.join(" "));
});

test("a file that is named beside its folder is told once", async (context) => {
  const folder = project(context, { "main.tf": broken, "b.tf": group });
  for (const places of [
    ["main.tf", "."],
    [".", "main.tf"],
    ["main.tf", "main.tf", "b.tf"],
  ]) {
    const { out } = await run(folder, "check", ...places);
    assert.match(out, /^Found \d errors? in 2 files\.$/m, places.join(" "));
    assert.equal(out.match(/^main\.tf:3:\d+ error syntax/gm)?.length, 1, out);
  }
});

test("lines that end as on Windows are shown without what ends them", async (context) => {
  const text = 'resource "azurerm_resource_group" "a" {\n  name     = "rg"\n  location = "westeurope"\n}\n';
  const folder = project(context, { "main.tf": text.replaceAll("\n", "\r\n"), "versions.tf": pinned("5.2.0") });
  const { out } = await run(folder, "convert", "--to", "azapi");
  assert.match(out, /^-resource "azurerm_resource_group" "a" \{$/m);
  assert.match(out, /^\+resource "azapi_resource" "a" \{$/m);
  assert.doesNotMatch(out, /\\u000d|\r/);
});
