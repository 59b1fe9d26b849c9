// Whatever a repository puts among its files, the command line ends, prints nothing from elsewhere, and says what it left out.
import assert from "node:assert/strict";
import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type TestContext, test } from "node:test";
import { endless, environment, large, pipe, withoutSpecialFiles } from "../harness/specialFiles";
import { project, run } from "./run";

const group = 'resource "azurerm_resource_group" "x" {\n  name     = "x"\n  location = var.location\n}\n';
const wrong = 'resource "azurerm_resource_group" "y" {\n  name = "y"\n}\n';
const variable = 'variable "location" {}\n';

const skip = withoutSpecialFiles;

function repository(context: TestContext, files: Readonly<Record<string, string>>): string {
  return project(context, { ".git/HEAD": "", ...files });
}

interface Found {
  readonly file: string;
  readonly rule: string;
}

const foundIn = (json: string): string[] =>
  (JSON.parse(json) as Found[]).map(({ file, rule }) => `${file} ${rule}`).sort();

test("files that are none are left out and named, and nothing is said to be missing on their account", {
  skip,
}, async (context) => {
  const folder = repository(context, { "main.tf": group, "a/main.tf": wrong });
  pipe(join(folder, "pipe.tf"));
  endless(join(folder, "endless.tf"));
  environment(join(folder, "environment.tf"));
  endless(join(folder, "endless.ts"));
  large(join(folder, "large.tf"), 100_000_000);
  const elsewhere = project(context, { "variables.tf": variable });
  symlinkSync(join(elsewhere, "variables.tf"), join(folder, "variables.tf"));
  mkdirSync(join(folder, "folder.tf"));
  for (const format of ["json", "pretty", "github", "sarif"]) {
    const { code, out, errors } = await run(folder, "check", "--format", format);
    assert.equal(code, 2);
    if (format === "json") assert.deepEqual(foundIn(out), ["a/main.tf missing-argument"]);
    assert.doesNotMatch(out + errors, /PATH=|root:/);
    const why = errors
      .trimEnd()
      .split("\n")
      .map((line) => line.replace(/^.*[\\/]/, ""))
      .sort();
    const leadsOut = "is left out: it is a link that leads out of the folders that are open and their repositories.";
    assert.deepEqual(why, [
      `endless.tf ${leadsOut}`,
      `endless.ts ${leadsOut}`,
      `environment.tf ${leadsOut}`,
      "large.tf is left out: it has 100 MB, and no more than 20 MB are read.",
      "pipe.tf is left out: it is not a regular file.",
      `variables.tf ${leadsOut}`,
    ]);
  }
});

test("links that stay inside are followed", { skip }, async (context) => {
  const folder = repository(context, {
    "live/main.tf": group,
    "shared/variables.tf": variable,
    "shared/wrong.tf": wrong,
  });
  symlinkSync("../shared/variables.tf", join(folder, "live/variables.tf"));
  symlinkSync(join(folder, "shared/wrong.tf"), join(folder, "live/wrong.tf"));
  const { code, out, errors } = await run(join(folder, "live"), "check", "--format", "json");
  assert.deepEqual({ code, errors }, { code: 1, errors: "" });
  assert.deepEqual(foundIn(out), ["wrong.tf missing-argument"]);
});

test("how large a file may be can be said", async (context) => {
  const folder = project(context, { "main.tf": group, "variables.tf": `${"#".repeat(2_000_000)}\n${variable}` });
  const within = (size: string) => run(folder, "check", "--format", "json", "--max-file-size", size);
  assert.deepEqual(await within("2.1"), { code: 0, out: "[\n]\n", errors: "" });
  const { code, out, errors } = await within("1.5");
  assert.deepEqual({ code, out }, { code: 2, out: "[\n]\n" });
  assert.match(errors, /variables\.tf is left out: it has 2\.1 MB, and no more than 1\.5 MB are read\.\n$/);
  for (const size of ["0", "-1", "much"]) assert.equal((await within(size)).code, 2);
});

test("everything else that is read is read in the same way", { skip }, async (context) => {
  const folder = repository(context, {
    "main.tf": variable,
    "main.ts": 'import { App } from "cdktf";\nnew App().synth();\n',
  });
  for (const name of [".terraform/modules", ".gen", "node_modules/cdktf", "node_modules/@cdktf/provider-azurerm"])
    mkdirSync(join(folder, name), { recursive: true });
  pipe(join(folder, ".azureml-terraform.json"));
  endless(join(folder, ".terraform.lock.hcl"));
  pipe(join(folder, ".terraform/modules/modules.json"));
  environment(join(folder, "package.json"));
  endless(join(folder, "cdktf.json"));
  pipe(join(folder, ".gen/versions.json"));
  large(join(folder, "node_modules/cdktf/package.json"), 100_000_000);
  pipe(join(folder, "node_modules/@cdktf/provider-azurerm/package.json"));
  const { code, errors } = await run(folder, "check", "--format", "json");
  assert.equal(code, 2);
  assert.deepEqual(
    errors
      .trimEnd()
      .split("\n")
      .map((line) => line.slice(folder.length + 1).replace(/ is left out: it .*$/, ""))
      .sort(),
    [
      ".azureml-terraform.json",
      ".gen/versions.json",
      ".terraform.lock.hcl",
      ".terraform/modules/modules.json",
      "cdktf.json",
      "node_modules/@cdktf/provider-azurerm/package.json",
      "node_modules/cdktf/package.json",
      "package.json",
    ],
  );
});

test("no path in a file leads out of the repository, however it is written", async (context) => {
  const out = project(context, {
    "repository/.git/HEAD": "",
    "repository/beside/main.tf": 'variable "size" {}\n',
    "repository/live/main.tf": "",
    "outside/main.tf": 'variable "size" {}\n',
  });
  const called = async (source: string) => {
    const text = `module "m" {\n  source = ${JSON.stringify(source)}\n  sise   = 1\n}\n`;
    writeFileSync(join(out, "repository/live/main.tf"), text);
    const { out: json } = await run(join(out, "repository/live"), "check", "--format", "json");
    return foundIn(json);
  };
  const known = ["main.tf missing-argument", "main.tf unknown-argument"];
  for (const source of ["../beside", ".//..//beside", "./x/../../beside/", "..//beside"])
    assert.deepEqual(await called(source), known, source);
  for (const source of [
    "../../outside",
    ".//..//..//outside",
    "..//..//outside",
    "./a//../..//../outside",
    `${"../".repeat(40)}${out.slice(1)}/outside`,
    `${"..//".repeat(40)}${out.slice(1)}/outside`,
  ])
    assert.deepEqual(await called(source), [], source);
});

test("nor does the list of installed modules", async (context) => {
  const out = project(context, { "outside/main.tf": 'variable "size" {}\n' });
  const folder = join(out, "repository");
  const list = (Dir: string) =>
    JSON.stringify({
      Modules: [
        { Key: "", Source: "", Dir: "." },
        { Key: "m", Source: "registry.terraform.io/a/b/c", Version: "1.0.0", Dir },
      ],
    });
  mkdirSync(join(folder, ".terraform/modules/m"), { recursive: true });
  mkdirSync(join(folder, ".git"));
  writeFileSync(join(folder, ".terraform/modules/m/main.tf"), 'variable "size" {}\n');
  writeFileSync(join(folder, "main.tf"), 'module "m" {\n  source = "a/b/c"\n  sise   = 1\n}\n');
  const found = async (Dir: string) => {
    writeFileSync(join(folder, ".terraform/modules/modules.json"), list(Dir));
    return foundIn((await run(folder, "check", "--format", "json")).out);
  };
  assert.deepEqual(await found(".terraform//modules/m"), ["main.tf missing-argument", "main.tf unknown-argument"]);
  for (const Dir of [
    "../outside",
    ".//..//outside",
    ".terraform/../../outside",
    `${"../".repeat(40)}${out.slice(1)}/outside`,
  ])
    assert.deepEqual(await found(Dir), [], Dir);
});
