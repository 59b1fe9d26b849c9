// `azureml-terraform upgrade` as a process: what it says, what it writes, and what it leaves alone.
import assert from "node:assert/strict";
import { chmodSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { newestOf } from "../harness/newest";
import { pinned } from "../harness/service";
import { project, run } from "./run";

const container = (value: string) =>
  `resource "azurerm_storage_container" "x" {\n  name               = "models"\n  ${value}\n}\n`;
const named = container("storage_account_name = azurerm_storage_account.main.name # ours");
const byId = container("storage_account_id = azurerm_storage_account.main.id # ours");

interface Found {
  readonly file: string;
  readonly rule: string;
  readonly severity: string;
}

function foundIn(out: string): string[] {
  return (JSON.parse(out) as Found[]).map(({ file, rule, severity }) => `${file} ${severity} ${rule}`);
}

test("lists what the next major version changes, and writes nothing", async (context) => {
  const folder = project(context, { "main.tf": named, "versions.tf": pinned("~> 4.0") });
  const { code, out, errors } = await run(folder, "upgrade", "--to", "5", "--format", "json");
  assert.deepEqual({ code, errors }, { code: 1, errors: "" });
  assert.deepEqual(foundIn(out), [
    "main.tf error missing-argument",
    "main.tf error unknown-argument",
    "versions.tf information version-constraint",
  ]);
  assert.equal(readFileSync(join(folder, "main.tf"), "utf8"), named);
  const sarif = JSON.parse((await run(folder, "upgrade", "--to", "5", "--format", "sarif")).out);
  assert.equal(sarif.runs[0].results.length, 3);
  assert.match((await run(folder, "upgrade", "--to", "5")).out, /Found 2 errors and 1 hint in 2 files\.\n$/);
});

test("where the version is in force already, it says that nothing older is there to compare with", async (context) => {
  const folder = project(context, { "main.tf": named, "versions.tf": pinned("5.2.0") });
  const { code, out, errors } = await run(folder, "upgrade", "--to", "5");
  assert.deepEqual([code, out], [0, "Found no problems in 2 files.\n"]);
  assert.match(
    errors,
    /^azurerm 5\.2\.0 is in force already, but the changes are looked for from an older version on\. /,
  );
  const both = project(context, {
    "a/main.tf": named,
    "a/versions.tf": pinned("5.2.0"),
    "b/main.tf": named,
    "b/versions.tf": pinned("~> 4.0"),
  });
  assert.equal((await run(both, "upgrade", "--to", "5")).errors, "");
});

test("writes what has one answer, constraints included, in every folder, and says what it changed", async (context) => {
  const folder = project(context, {
    "a/main.tf": named,
    "a/versions.tf": pinned("~> 4.0"),
    "b/main.tf": `\ufeff${named.replaceAll("\n", "\r\n")}`,
    "b/versions.tf": pinned("4.81.0"),
    "c/main.tf": 'resource "azurerm_resource_group" "x" {\n}\n',
  });
  const { code, out, errors } = await run(folder, "upgrade", "--to", "5", "--write", "--format", "json");
  assert.equal(code, 0);
  assert.deepEqual(foundIn(out), []);
  assert.match(
    errors,
    /^Changed:\n {2}a.main\.tf: \d places\n {2}a.versions\.tf: 1 place\n[\s\S]*terraform init -upgrade/,
  );
  assert.equal(readFileSync(join(folder, "a/main.tf"), "utf8"), byId);
  assert.equal(readFileSync(join(folder, "b/main.tf"), "utf8"), `\ufeff${byId.replaceAll("\n", "\r\n")}`);
  assert.equal(readFileSync(join(folder, "a/versions.tf"), "utf8"), pinned("~> 5.0"));
  assert.equal(readFileSync(join(folder, "b/versions.tf"), "utf8"), pinned(newestOf()));
  assert.deepEqual(readdirSync(join(folder, "a")), ["main.tf", "versions.tf"]);
  const again = await run(folder, "upgrade", "--to", "5", "--write");
  assert.deepEqual([again.code, again.errors], [0, ""]);
});

test("a called module goes by the constraints of its caller, as they were before", async (context) => {
  const folder = project(context, {
    "main.tf": `${pinned("~> 4.0")}module "m" {\n  source = "./modules/m"\n}\n`,
    "modules/m/main.tf": named,
  });
  assert.equal((await run(folder, "upgrade", "--to", "5", "--write")).code, 0);
  assert.equal(readFileSync(join(folder, "modules/m/main.tf"), "utf8"), byId);
});

test("writes all files or none", async (context) => {
  const bytes = Buffer.concat([Buffer.from(named), Buffer.from("# caf\xe9\n", "latin1")]);
  const folder = project(context, { "a.tf": named.replace('"x"', '"y"'), "z.tf": "", "versions.tf": pinned("~> 4.0") });
  writeFileSync(join(folder, "z.tf"), bytes);
  const { code, errors } = await run(folder, "upgrade", "--to", "5", "--write");
  assert.equal(code, 2);
  assert.match(errors, /z\.tf cannot be written, so nothing is: it changed in the meantime, or is not UTF-8\.\n/);
  assert.ok(readFileSync(join(folder, "z.tf")).equals(bytes));
  assert.equal(readFileSync(join(folder, "a.tf"), "utf8"), named.replace('"x"', '"y"'));
  assert.equal(readFileSync(join(folder, "versions.tf"), "utf8"), pinned("~> 4.0"));
});

test("a file keeps its mode", { skip: process.platform === "win32" }, async (context) => {
  const folder = project(context, { "versions.tf": pinned("~> 4.0") });
  chmodSync(join(folder, "versions.tf"), 0o662);
  await run(folder, "upgrade", "--to", "5", "--write");
  assert.equal(statSync(join(folder, "versions.tf")).mode & 0o777, 0o662);
});

test("says what is missing or wrong on the command line", async (context) => {
  const folder = project(context, {});
  for (const [args, said] of [
    [[], /Say to which major version: --to 4 or --to 5\./],
    [["--to", "6"], /azurerm 6 is not known yet, the newest that is known is \d+\.\d+\.\d+: say --to 4 or --to 5\./],
    [["--to", "3"], /Code cannot be upgraded to azurerm 3: say --to 4 or --to 5\./],
    [["--to", "5", "--format", "xml"], /There is no format xml/],
    [["--to", "5", "missing"], /There is no file or folder missing\./],
  ] as const) {
    const { code, errors } = await run(folder, "upgrade", ...args);
    assert.equal(code, 2);
    assert.match(errors, said);
  }
});

const azapi = pinned("~> 2.12", "azapi");
const connection = (version: string, more = "") =>
  `resource "azapi_resource" "c" {\n  type      = "Microsoft.MachineLearningServices/workspaces/connections@${version}"\n  name      = "search"\n  parent_id = var.workspace\n  body = {\n    properties = {\n      category = "CognitiveSearch"\n      target   = "https://search.example"\n      authType = "AAD"\n${more}    }\n  }\n}\n`;

test("newer API versions are written where nothing is lost, and what they would take is listed", async (context) => {
  const lossy = connection("2024-10-01", '      value    = "x"\n');
  const folder = project(context, { "a.tf": connection("2024-10-01"), "b.tf": lossy, "versions.tf": azapi });
  const listed = await run(folder, "upgrade", "--api-versions", "--format", "json");
  assert.deepEqual([listed.code, listed.errors], [0, ""]);
  assert.deepEqual(foundIn(listed.out), ["a.tf information old-api-version", "b.tf information old-api-version"]);
  assert.match(
    listed.out,
    /Use API version 2026-05-01 of .*connections instead of 2024-10-01: it changes nothing here\./,
  );
  assert.equal(readFileSync(join(folder, "a.tf"), "utf8"), connection("2024-10-01"));
  const { code, out, errors } = await run(folder, "upgrade", "--api-versions", "--write");
  assert.equal(code, 0);
  assert.match(out, /b\.tf:2:15 .* it no longer has properties\.value\./);
  assert.match(errors, /^Changed:\n {2}.*a\.tf: 1 place\nRead the plan before you apply\.\n$/);
  assert.equal(readFileSync(join(folder, "a.tf"), "utf8"), connection("2026-05-01"));
  assert.equal(readFileSync(join(folder, "b.tf"), "utf8"), lossy);
  const both = await run(folder, "upgrade", "--api-versions", "--to", "5");
  assert.deepEqual([both.code, both.out], [2, ""]);
  assert.match(both.errors, /either --to or --api-versions/);
});
