// `azureml-terraform check` as a process: formats, exit codes, and what can go wrong outside of the programs.
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { symlinkSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { pathToFileURL } from "node:url";
import { program } from "./program";
import { project, run } from "./run";
import { sarifProblems } from "./sarifProblems";

const fine = `resource "azurerm_resource_group" "fine" {
  name     = "fine"
  location = "westeurope"
}
`;
const wrong = `resource "azurerm_resource_group" "wrong" {
\tname     = "wrong"
\tlocation = "westeurope"
\ttagz     = {}
}
`;

const pinned = (version: string, more = ""): string =>
  `terraform {\n  required_providers {\n    azurerm = {\n      source = "hashicorp/azurerm"\n      version = "${version}"\n    }\n  }\n}\n${more}`;

/** A release of which only the structure is known. */
const structure = pinned("5.9.0");

test("nothing to say", async (context) => {
  const ran = await run(
    project(context, { "main.tf": fine, "versions.tf": structure, "values.tfvars": "x = 1\n" }),
    "check",
  );
  const known = `azurerm is known by its names, and by the values that the nearest releases share, in 1 module (5.9.0).`;
  assert.deepEqual(ran, { code: 0, out: `Found no problems in 3 files.\n${known}\n`, errors: "" });
});

test("files of values in a folder of their own are compared with the module above", async (context) => {
  const files = { "variables.tf": 'variable "size" {\n  type = number\n}\n', "env/prod.tfvars": 'size = "many"\n' };
  const { code, out } = await run(project(context, files), "check", ".");
  assert.equal(code, 1);
  assert.match(out, /^env[\\/]prod\.tfvars:1:8 error wrong-type: size must be a number, not "many"\./);
});

test("pretty output points at the place", async (context) => {
  const { code, out, errors } = await run(project(context, { "main.tf": fine, "sub/wrong.tf": wrong }), "check", ".");
  assert.equal(code, 1);
  assert.equal(errors, "");
  const [head, source, underline, empty, summary] = out.split("\n");
  assert.match(head ?? "", /^sub[\\/]wrong\.tf:4:2 error unknown-argument: .*tags\?$/);
  assert.equal(source, "  4 | \ttagz     = {}");
  assert.equal(underline, "    | \t^^^^");
  assert.equal(empty, "");
  assert.equal(summary, "Found 1 error in 2 files.");
});

test("what depends on a version that nothing pins is one finding of the root with its places, also those in what it calls", async (context) => {
  const old =
    'resource "azurerm_storage_container" "old" {\n  name                 = "old"\n  storage_account_name = "stx"\n}\n';
  const call = (name: string) => `module "${name}" {\n  source = "../${name}"\n}\n`;
  const folder = project(context, {
    "root/main.tf": `provider "azurerm" {\n  features {}\n}\n${call("a")}`,
    "a/main.tf": `${old}${call("b")}`,
    "b/main.tf": old.repeat(6).replaceAll(/"old" \{/g, (_, at: number) => `"old${at}" {`),
  });
  const { code, out } = await run(folder, "check");
  assert.equal(code, 0);
  const [head, source, underline, first, ...others] = out.split("\n").map((line) => line.replaceAll("\\", "/"));
  assert.match(
    head ?? "",
    /^root\/main\.tf:1:1 warning unpinned-provider: .* rejects 14 places in this module and those/,
  );
  assert.deepEqual([source, underline], ['  1 | provider "azurerm" {', "    | ^^^^^^^^^^^^^^^^^^"]);
  assert.equal(first, "    a/main.tf:1:1 Set storage_account_id: azurerm_storage_container requires it.");
  assert.deepEqual(others.slice(9, 12), ["    … and 4 more", "", "Found 1 warning in 3 files."]);
  const [found, ...more] = JSON.parse((await run(folder, "check", "--format", "json")).out);
  assert.deepEqual([found.rule, found.related.length, more.length], ["unpinned-provider", 14, 0]);
  const place = { file: "a/main.tf", line: 1, column: 1, endLine: 1, endColumn: 43 };
  assert.deepEqual(found.related[0], { ...place, message: first?.replace(/^.*?:1:1 /, "") });
  const log = JSON.parse((await run(folder, "check", "--format", "sarif")).out);
  assert.deepEqual(sarifProblems(log), []);
  assert.equal(log.runs[0].results[0].relatedLocations.length, 14);
});

test("the files of a folder are one module, other folders are others", async (context) => {
  const output = 'output "id" {\n  value = azurerm_resource_group.fine.id\n}\n';
  const folder = project(context, { "a/main.tf": fine, "a/output.tf": output, "b/output.tf": output });
  const { out } = await run(folder, "check", "--format", "json");
  const found = JSON.parse(out) as { file: string; rule: string }[];
  assert.deepEqual(
    found.map(({ file, rule }) => `${file.replace("\\", "/")} ${rule}`),
    ["b/output.tf undeclared-reference"],
  );
  assert.equal((await run(folder, "check", "a/output.tf")).code, 0);
});

test("tests are checked with the module that they are for, beside it and in its folder tests", async (context) => {
  const tested =
    'run "all" {\n  assert {\n    condition     = output.ids != ""\n    error_message = "No id."\n  }\n}\n';
  const output = 'output "id" {\n  value = 1\n}\n';
  const folder = project(context, {
    "main.tf": output,
    "beside.tftest.hcl": tested,
    "tests/below.tftest.hcl": tested,
    "tests/open.tofutest.hcl": tested,
    "tests/.hidden.tftest.hcl": tested,
    "tests/setup/main.tf": output,
    "alone/tests/of-nothing.tftest.hcl": 'run "all" {\n  comand = plan\n}\n',
  });
  const foundBy = async (...paths: readonly string[]) => {
    const { out } = await run(folder, "check", "--format", "json", ...paths);
    return (JSON.parse(out) as { file: string; rule: string }[]).map(
      ({ file, rule }) => `${file.replaceAll("\\", "/")} ${rule}`,
    );
  };
  const below = ["tests/below.tftest.hcl test-block", "tests/open.tofutest.hcl test-block"];
  assert.deepEqual(await foundBy("."), [
    "beside.tftest.hcl test-block",
    ...below,
    "alone/tests/of-nothing.tftest.hcl unknown-argument",
  ]);
  assert.deepEqual(await foundBy("tests"), below);
  assert.deepEqual(await foundBy(join("tests", "below.tftest.hcl")), below.slice(0, 1));
  assert.deepEqual(await foundBy("tests", "."), [
    ...below,
    "beside.tftest.hcl test-block",
    "alone/tests/of-nothing.tftest.hcl unknown-argument",
  ]);
});

test("what query files declare is checked with the module beside them", async (context) => {
  const folder = project(context, {
    "main.tf": 'variable "name" {\n  type = string\n}\n',
    "all.tfquery.hcl": 'list "azurerm_subnet" "all" {\n}\n\nresource "terraform_data" "it" {\n}\n',
  });
  const { out } = await run(folder, "check", ".");
  assert.match(out, /all\.tfquery\.hcl:1:1 error missing-argument: Set provider/);
  assert.match(out, /all\.tfquery\.hcl:4:1 error unknown-block-type/);
});

test("a call is checked against the module that it leads to, inside of the checked folder or not", async (context) => {
  const call = 'module "net" {\n  source = "../modules/net"\n  nam    = "x"\n}\n';
  const files = { "app/main.tf": call, "app/circle.tf": 'module "me" {\n  source = "./"\n}\n' };
  const folder = project(context, { ...files, "modules/net/main.tf": 'variable "name" {\n}\n' });
  for (const path of [".", "app", join("app", "main.tf")]) {
    const { out } = await run(folder, "check", path);
    assert.match(out, /main\.tf:1:1 error missing-argument: Set name: module\.net requires it\./, path);
    assert.match(
      out,
      /main\.tf:3:3 error unknown-argument: module\.net has no argument nam\. Did you mean name\?/,
      path,
    );
    const isWhole = !path.endsWith(".tf");
    assert.equal(/circle\.tf:2:12 error module-source: Call another module/.test(out), isWhole, path);
    assert.ok(out.includes(`\nFound ${isWhole ? 3 : 2} errors in `), path);
  }
});

test("a call is checked against what terraform init has installed for it", async (context) => {
  const list = { Modules: [{ Key: "", Source: "", Dir: "." }] as object[] };
  const source = "registry.terraform.io/Azure/net/azurerm";
  list.Modules.push({ Key: "net", Source: source, Version: "1.0.0", Dir: ".terraform/modules/net" });
  const folder = project(context, {
    "main.tf": 'module "net" {\n  source  = "Azure/net/azurerm"\n  version = "1.0.0"\n  nam     = "x"\n}\n',
    ".terraform/modules/modules.json": JSON.stringify(list),
    ".terraform/modules/net/main.tf": 'variable "name" {\n  default = "x"\n}\n',
  });
  const { out } = await run(folder, "check");
  assert.match(out, /main\.tf:4:3 error unknown-argument: module\.net has no argument nam\. Did you mean name\?/);
  assert.match(out, /^Found 1 error in 1 file\.$/m);
});

test("hidden and installed folders are left alone", async (context) => {
  const files = { ".terraform/modules/x/main.tf": wrong, "node_modules/x/main.tf": wrong, ".git/x.tf": wrong };
  const { out } = await run(project(context, { ...files, "main.tf": fine }), "check");
  assert.match(out, /^Found no problems in 1 file\.\n/);
});

test("json is a list of plain objects", async (context) => {
  const { code, out } = await run(
    project(context, { "main.tf": wrong, "versions.tf": structure }),
    "check",
    "--format",
    "json",
  );
  assert.equal(code, 1);
  const [finding, ...others] = JSON.parse(out) as Record<string, unknown>[];
  assert.equal(others.length, 0);
  const { rule, message, provider, providerVersion, known, ...place } = finding ?? {};
  assert.deepEqual([provider, providerVersion, known], ["azurerm", "5.9.0", "structure"]);
  assert.deepEqual(place, { file: "main.tf", line: 4, column: 2, endLine: 4, endColumn: 6, severity: "error" });
  assert.match(String(rule), /^[a-z-]+$/);
  assert.match(String(message), /^azurerm_resource_group has no argument tagz\./);
  assert.deepEqual(JSON.parse((await run(project(context, { "main.tf": fine }), "check", "--format", "json")).out), []);
});

test("sarif keeps its schema, with addresses relative to the current folder or absolute", async (context) => {
  const folder = project(context, { "p 1/main.tf": wrong, "p2/x.tf": 'a "b" {\n' });
  const { code, out } = await run(folder, "check", "--format", "sarif");
  assert.equal(code, 1);
  const log = JSON.parse(out);
  assert.deepEqual(sarifProblems(log), []);
  const uris = (text: string): string[] =>
    JSON.parse(text).runs[0].results.map(
      (result: { locations: { physicalLocation: { artifactLocation: { uri: string } } }[] }) =>
        result.locations[0]?.physicalLocation.artifactLocation.uri,
    );
  assert.deepEqual([...new Set(uris(out))], ["p%201/main.tf", "p2/x.tf"]);
  const { rules } = log.runs[0].tool.driver;
  for (const { ruleId, ruleIndex } of log.runs[0].results) assert.equal(rules[ruleIndex].id, ruleId);
  const elsewhere = await run(process.cwd(), "check", "--format", "sarif", join(folder, "p 1"));
  assert.deepEqual(uris(elsewhere.out), [pathToFileURL(join(folder, "p 1/main.tf")).href]);
  assert.deepEqual(sarifProblems(JSON.parse((await run(project(context, {}), "check", "--format", "sarif")).out)), []);
});

test("syntax is explained in the words of Terraform's own parser", async (context) => {
  const { out } = await run(project(context, { "main.tf": 'locals {\n  x = "a" "b"\n}\n' }), "check");
  assert.match(out, /main\.tf:2:11 error syntax: Missing newline after argument: /);
});

test("what is not there or not readable ends in 2 and one sentence, and the rest is still checked", async (context) => {
  const folder = project(context, { "main.tf": wrong });
  const missing = await run(folder, "check", "nowhere", "main.tf");
  assert.equal(missing.code, 2);
  assert.equal(missing.errors, "There is no file or folder nowhere.\n");
  assert.match(missing.out, /Found 1 error in 1 file/);
  if (process.platform === "win32") return;
  symlinkSync(join(folder, "loop.tf"), join(folder, "loop.tf"));
  const loop = await run(folder, "check");
  assert.equal(loop.code, 2);
  assert.match(loop.errors, /^\S+loop\.tf could not be read: .*\.\n$/);
});

test("misuse ends in 2 and one sentence", async (context) => {
  const folder = project(context, {});
  for (const [args, sentence] of [
    [[], /^A command is missing\./],
    [["chek"], /^There is no command chek\. Did you mean check\?/],
    [["constructor"], /^There is no command constructor\. See /],
    [["check", "--format", "xml"], /^There is no format xml:/],
    [["check", "--frmat"], /^There is no option --frmat\. Did you mean --format\?/],
    [["check", "--nothing-like-it"], /^There is no option --nothing-like-it\. See /],
  ] as const) {
    const { code, out, errors } = await run(folder, ...args);
    assert.equal(code, 2);
    assert.equal(out, "");
    assert.match(errors, sentence);
    assert.equal(errors.trimEnd().split("\n").length, 1);
  }
});

test("help and version are answers, not misuse", async (context) => {
  const folder = project(context, {});
  assert.match((await run(folder, "--version")).out, /^\d+\.\d+\.\d+\n$/);
  const help = await run(folder, "--help");
  assert.equal(help.code, 0);
  assert.match(help.out, /Usage: azureml-terraform check/);
});

test("it ends without a message if its reader goes away", async (context) => {
  const folder = project(context, { "main.tf": wrong.repeat(2000) });
  const child = spawn(process.execPath, [program("cli"), "check", folder]);
  let errors = "";
  child.stderr.on("data", (text) => {
    errors += text;
  });
  child.stdout.once("data", () => child.stdout.destroy());
  await new Promise((resolve) => child.on("exit", resolve));
  assert.equal(errors, "");
});

test("how much is known of the versions in force is told at the end, and with each finding", async (context) => {
  const folder = project(context, {
    "a/main.tf": pinned("4.81.0", fine),
    "b/main.tf": pinned("5.2.0", fine),
    "c/main.tf": pinned("~> 4.78.0", fine),
    "d/main.tf": pinned("3.100.0", `${fine}locals {\n  x = var.nothing\n}\n`),
    "e/main.tf": pinned("~> 2.0", fine),
    "f/main.tf": pinned("9.1.0", fine),
    "g/main.tf": 'resource "random_pet" "p" {\n}\n',
  });
  const { out } = await run(folder, "check");
  assert.equal(
    out.trimEnd().split("\n").at(-1),
    "azurerm is known exactly in 2 modules (5.2.0 and 4.81.0), by its names, and by the values that the nearest releases share, in 3 modules (4.78.0, 3.100.0, and 2.99.0), and not at all in 1 module (9.1.0).",
  );
  assert.match((await run(folder, "check", "--format", "github")).out, /\nazurerm is known exactly in 2 modules/);
  const [found] = JSON.parse((await run(folder, "check", "--format", "json")).out);
  assert.deepEqual([found.file, found.providerVersion, found.known], ["d/main.tf", "3.100.0", "structure"]);
  const log = JSON.parse((await run(folder, "check", "--format", "sarif")).out);
  assert.deepEqual(sarifProblems(log), []);
  assert.deepEqual(log.runs[0].properties.providers.slice(0, 2), [
    { provider: "azurerm", version: "9.1.0", known: "nothing", modules: 1 },
    { provider: "azurerm", version: "5.2.0", known: "exact", modules: 1 },
  ]);
  const foreign = project(context, { "main.tf": 'resource "random_pet" "p" {\n}\n' });
  assert.equal((await run(foreign, "check")).out, "Found no problems in 1 file.\n");
});
