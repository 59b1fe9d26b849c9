// `azureml-terraform convert` as a process: what it shows, what it writes, and what it leaves alone.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { pinned } from "../harness/service";
import { project, run } from "./run";

const group = 'resource "azurerm_resource_group" "main" {\n  name     = "rg"\n  location = "westeurope"\n}\n';
const identity = (name: string) =>
  `resource "azurerm_user_assigned_identity" "${name}" {\n  name                = "${name}"\n  location            = "westeurope"\n  resource_group_name = azurerm_resource_group.main.name\n}\n`;
const files = { "main.tf": group, "a.tf": identity("a"), "b.tf": identity("b"), "versions.tf": pinned("5.2.0") };
const read = (folder: string, name: string) => readFileSync(join(folder, name), "utf8");

test("shows the difference, and writes nothing", async (context) => {
  const folder = project(context, files);
  const { code, out, errors } = await run(folder, "convert", "--to", "azapi", "a.tf");
  assert.equal(code, 0);
  assert.match(
    out,
    /^--- a\.tf\n\+\+\+ a\.tf\n@@ -1,6 \+1,\d+ @@\n-resource "azurerm_user_assigned_identity" "a" \{\n/,
  );
  assert.match(out, /^\+resource "azapi_resource" "a" \{$/m);
  assert.match(out, /^--- versions\.tf$/m);
  assert.match(errors, /^1 resource would be converted: add --write to do it\.\n$/);
  for (const [name, text] of Object.entries(files)) assert.equal(read(folder, name), text);
});

test("writes all files, and says what stays as it is", async (context) => {
  const more = {
    ...files,
    "main.tf": `${group}${identity("aliased").replace("{\n", "{\n  provider = azurerm.other\n")}`,
  };
  const folder = project(context, more);
  const { code, out, errors } = await run(folder, "convert", "--to", "azapi", "--write", ".");
  assert.deepEqual({ code, out }, { code: 1, out: "" });
  assert.match(errors, /^main\.tf:\d+: azurerm_user_assigned_identity\.aliased stays as it is\. /m);
  assert.match(errors, /^Changed:\n {2}a\.tf: \d places?\n/m);
  assert.match(
    read(folder, "a.tf"),
    /^moved \{\n {2}from = azurerm_user_assigned_identity\.a\n {2}to {3}= azapi_resource\.a\n\}$/m,
  );
  assert.match(read(folder, "versions.tf"), /azapi = \{/);
});

test("converts one resource by its address", async (context) => {
  const folder = project(context, files);
  const { code } = await run(folder, "convert", "--to", "azapi", "--write", "azurerm_user_assigned_identity.b");
  assert.equal(code, 0);
  assert.equal(read(folder, "a.tf"), files["a.tf"]);
  assert.match(read(folder, "b.tf"), /azapi_resource/);
});

test("an address is one of the folder that is named, and not of those below", async (context) => {
  const below = { "sub/main.tf": group, "sub/versions.tf": pinned("5.2.0") };
  const folder = project(context, { ...files, ...below });
  for (const place of [[], ["."]]) {
    const { errors } = await run(folder, "convert", "--to", "azapi", "azurerm_resource_group.main", ...place);
    assert.equal(errors, "1 resource would be converted: add --write to do it.\n");
  }
  const other = await run(folder, "convert", "--to", "azapi", "--write", "azurerm_user_assigned_identity.a", "sub");
  assert.deepEqual([other.code, other.errors], [1, "There is no resource azurerm_user_assigned_identity.a in sub.\n"]);
  assert.equal(read(folder, "a.tf"), files["a.tf"]);
});

test("says what it does not understand, in a sentence", async (context) => {
  const folder = project(context, files);
  const said = async (...args: string[]) => (await run(folder, "convert", ...args)).errors;
  assert.match(
    await said("."),
    /^Choose the provider to convert to: --to azapi, or --to azurerm\. See azureml-terraform convert --help\.\n$/,
  );
  assert.match(await said("--to", "azapi", "azurerm_key_vault.no"), /There is no resource azurerm_key_vault\.no in \./);
  assert.match(await said("--to", "azapi", "nowhere"), /There is no file or folder nowhere\./);
  const broken = project(context, { ...files, "a.tf": `${identity("a")}}\n` });
  const { errors } = await run(broken, "convert", "--to", "azapi", "--write", "azurerm_user_assigned_identity.a");
  assert.match(
    errors,
    /^a\.tf:1: azurerm_user_assigned_identity\.a stays as it is\. a\.tf has errors: mend these first\.\n/,
  );
});

test("converts back what becomes the same again", async (context) => {
  const folder = project(context, files);
  await run(folder, "convert", "--to", "azapi", "--write", "a.tf");
  const { code, errors } = await run(folder, "convert", "--to", "azurerm", "--write", "azapi_resource.a");
  assert.equal(code, 0, errors);
  const text = read(folder, "a.tf");
  assert.match(text, /^resource "azurerm_user_assigned_identity" "a" \{\n(?: {2}\S.*\n)+\}\n/);
  assert.match(text, /^removed \{\n {2}from = azapi_resource\.a\n\n {2}lifecycle \{\n {4}destroy = false$/m);
  assert.match(
    text,
    /^import \{\n {2}to = azurerm_user_assigned_identity\.a\n {2}id = "\$\{azurerm_resource_group\.main\.id\}\/providers\//m,
  );
  assert.doesNotMatch(text, /^moved/m);
});

test("changes what callers read of a module, also where both are converted, and each file once", async (context) => {
  const whole = 'output "identity" {\n  value = azurerm_user_assigned_identity.a\n}\n';
  const call =
    'module "app" {\n  source = "./modules/app"\n}\n\noutput "client" {\n  value = module.app.identity.client_id\n}\n';
  const own = identity("b").replace('"b"\n', "module.app.identity.client_id\n");
  const module = { "modules/app/a.tf": group + identity("a") + whole, "modules/app/versions.tf": pinned("5.2.0") };
  const folder = project(context, { ...files, ...module, "calls.tf": call, "b.tf": own });
  const alone = await run(folder, "convert", "--to", "azapi", "modules/app");
  assert.match(alone.out, /^--- calls\.tf$/m, "the caller is not among what is named");
  assert.match(alone.out, /^\+ {2}value = module\.app\.identity\.output\.properties\.clientId$/m);
  const { errors, code } = await run(folder, "convert", "--to", "azapi", "--write", ".");
  assert.equal(code, 0, errors);
  assert.match(read(folder, "calls.tf"), /module\.app\.identity\.output\.properties\.clientId/);
  assert.match(read(folder, "b.tf"), /azapi_resource" "b"[\s\S]*module\.app\.identity\.output\.properties\.clientId/);
  assert.match(read(folder, "modules/app/a.tf"), /value = azapi_resource\.a\n/);
});

test("takes over by import blocks, and in another version of the API, where that is wanted", async (context) => {
  const folder = project(context, files);
  const { out, code } = await run(folder, "convert", "--to", "azapi", "--import-blocks", "a.tf");
  assert.equal(code, 0);
  assert.match(out, /^\+import \{$/m);
  assert.doesNotMatch(out, /^\+moved/m);
  const other = await run(folder, "convert", "--to", "azapi", "--api-version", "1999-01-01", "a.tf");
  assert.match(other.errors, /azapi does not know Microsoft\.ManagedIdentity\/userAssignedIdentities@1999-01-01\./);
  const back = await run(folder, "convert", "--to", "azurerm", "--import-blocks", ".");
  assert.match(back.errors, /^--import-blocks, --replace-triggers and --api-version are about conversions to azapi\./);
});
