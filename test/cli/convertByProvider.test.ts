// `azureml-terraform convert` where an azurerm is installed for the folder: what it sends itself counts more than what is known of it.
import assert from "node:assert/strict";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { type TestContext, test } from "node:test";
import { until } from "../harness/until";
import { cannotStart } from "../provider/install";
import { installIn } from "../provider/installIn";
import { isRunning, startedIn } from "../provider/running";
import { type Sends, sendingAzurerm, workflows } from "../provider/sendingAzurerm";
import { project, run } from "./run";

const options = { skip: cannotStart };
const identity =
  'resource "azurerm_user_assigned_identity" "a" {\n  name                = "a"\n  location            = "westeurope"\n  resource_group_name = "rg"\n}\n';

const identities = { type: "Microsoft.ManagedIdentity/userAssignedIdentities", apiVersion: "2024-11-30" };

async function stage(context: TestContext, inAzure: Sends, text = identity, lock = true) {
  const folder = project(context, { "main.tf": text });
  const diary = join(folder, "diary");
  const address = "registry.terraform.io/hashicorp/azurerm";
  await installIn(folder, { ...sendingAzurerm(inAzure), diary }, { address, version: "5.2.0", lock });
  return { folder, diary };
}

test(
  "a resource for which the installed azurerm sends what azapi does not know stays as it is",
  options,
  async (context) => {
    const { folder, diary } = await stage(context, { ...identities, paths: { location: "properties.elsewhere" } });
    const { code, errors } = await run(folder, "convert", "--to", "azapi", "--write");
    assert.equal(code, 1);
    assert.match(
      errors,
      /^main\.tf:1: azurerm_user_assigned_identity\.a stays as it is\. properties\.elsewhere is sent by azurerm and not known to azapi\.$/m,
    );
    assert.equal(readFileSync(join(folder, "main.tf"), "utf8"), identity);
    await until(() => !startedIn(diary).some(isRunning), "nothing goes on running");
  },
);

test("of twelve resources that differ only in their names azurerm applies two", options, async (context) => {
  const started = async (nameOf: (index: number) => string) => {
    const texts = Array.from({ length: 12 }, (_, index) => identity.replaceAll('"a"', `"${nameOf(index)}"`));
    const { folder, diary } = await stage(
      context,
      { ...identities, paths: { location: "location" } },
      texts.join("\n"),
    );
    const { code, errors } = await run(folder, "convert", "--to", "azapi", "--write");
    assert.deepEqual(
      [code, /^azurerm 5\.2\.0 itself sends the same for 12 resources/m.test(errors)],
      [0, true],
      errors,
    );
    assert.ok(readFileSync(join(folder, "main.tf"), "utf8").includes(`"azapi_resource" "${nameOf(11)}" {`));
    return startedIn(diary).length;
  };
  // A word alone may be one that Azure knows. More than ten that are applied are worth another process.
  const alike = await started((index) => `a-${index}`);
  const each = await started((index) => String.fromCharCode(97 + index));
  assert.ok(alike < each, `${alike} of ${each} processes`);
});

const key = `variable "key" {
  type = string
}

variable "number" {
  type    = number
  default = 3
}

resource "azurerm_logic_app_workflow" "a" {
  count               = var.number
  name                = "key-\${count.index}"
  location            = "westeurope"
  resource_group_name = "group"

  logic_app_integration_account_id = var.key
}
`;

test(
  "what nothing is known of becomes what the installed azurerm sends, with expressions where they go",
  options,
  async (context) => {
    const paths = { location: "location", logic_app_integration_account_id: "properties.state" };
    const { folder, diary } = await stage(context, { ...workflows, paths }, key);
    const { code, errors } = await run(folder, "convert", "--to", "azapi", "--write");
    assert.deepEqual([code, /^azurerm 5\.2\.0 itself sends the same for 1 resource/m.test(errors)], [0, true], errors);
    const text = readFileSync(join(folder, "main.tf"), "utf8");
    assert.match(
      text,
      /count {5}= var\.number\n {2}type {6}= "Microsoft\.Logic\/workflows@2019-05-01"\n {2}name {6}= "key-\$\{count\.index\}"\n/,
    );
    assert.match(text, /body = \{\n {4}properties = \{\n {6}state = var\.key\n/);
    await until(() => !startedIn(diary).some(isRunning), "nothing goes on running");
  },
);

test("a module that is called is asked about where Terraform has installed azurerm", options, async (context) => {
  const paths = { location: "location", logic_app_integration_account_id: "properties.state" };
  const call = 'module "below" {\n  source = "./below"\n  key    = "x"\n}\n';
  const { folder } = await stage(context, { ...workflows, paths }, call);
  const path = join(folder, "below", "main.tf");
  mkdirSync(dirname(path));
  writeFileSync(path, key);
  const { code, errors } = await run(folder, "convert", "--to", "azapi", "--write", ".");
  assert.deepEqual([code, /^azurerm 5\.2\.0 itself sends the same for 1 resource/m.test(errors)], [0, true], errors);
  assert.match(readFileSync(path, "utf8"), /state = var\.key\n/);
});

test("what becomes of an expression in another way than as it is is not guessed", options, async (context) => {
  const paths = {
    location: "location",
    logic_app_integration_account_id: "properties.state",
    resource_group_name: "properties.group",
  };
  const { folder } = await stage(context, { ...workflows, paths }, key);
  const { code, errors } = await run(folder, "convert", "--to", "azapi", "--write");
  assert.equal(code, 1);
  assert.match(
    errors,
    /^main\.tf:10: azurerm_logic_app_workflow\.a stays as it is\. properties\.group is sent by azurerm/m,
  );
  assert.equal(readFileSync(join(folder, "main.tf"), "utf8"), key);
});

test("one that no lock file trusts is not run, and what is known counts", options, async (context) => {
  const { folder, diary } = await stage(
    context,
    { ...identities, paths: { location: "properties.elsewhere" } },
    identity,
    false,
  );
  const { code, errors } = await run(folder, "convert", "--to", "azapi");
  assert.equal(code, 0);
  assert.match(
    errors,
    /^azurerm 5\.2\.0 is not asked, since the hash of .* is not in a lock file of .* add --unlocked\.$/m,
  );
  assert.deepEqual(startedIn(diary), []);
});
