// `azureml-terraform convert` where an azurerm is installed for the folder: what it sends itself counts more than what is known of it.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type TestContext, test } from "node:test";
import { until } from "../harness/until";
import type { ProviderDescription } from "../provider/description";
import { cannotStart } from "../provider/install";
import { installIn } from "../provider/installIn";
import { isRunning, startedIn } from "../provider/running";
import { project, run } from "./run";

const options = { skip: cannotStart };
const identity =
  'resource "azurerm_user_assigned_identity" "a" {\n  name                = "a"\n  location            = "westeurope"\n  resource_group_name = "rg"\n}\n';

/** An azurerm with one type, which it sends to Azure as `paths` say. */
function azurerm(paths: Readonly<Record<string, string>>): ProviderDescription {
  const required = { type: "string", required: true } as const;
  const attributes = {
    id: { type: "string", computed: true } as const,
    name: required,
    resource_group_name: required,
    location: required,
    isolation_scope: { type: "string", optional: true } as const,
  };
  return {
    protocol: 5,
    dialect: "sdk",
    types: [
      { kind: "provider", name: "azurerm", attributes: {} },
      {
        kind: "resource",
        name: "azurerm_user_assigned_identity",
        attributes,
        inAzure: { apiVersion: "2024-11-30", paths },
      },
    ],
  };
}

async function stage(context: TestContext, paths: Readonly<Record<string, string>>, lock = true) {
  const folder = project(context, { "main.tf": identity });
  const diary = join(folder, "diary");
  const address = "registry.terraform.io/hashicorp/azurerm";
  await installIn(folder, { ...azurerm(paths), diary }, { address, version: "5.2.0", lock });
  return { folder, diary };
}

test("a resource for which the installed azurerm sends something else stays as it is", options, async (context) => {
  const { folder, diary } = await stage(context, { location: "properties.elsewhere" });
  const { code, errors } = await run(folder, "convert", "--to", "azapi", "--write");
  assert.equal(code, 1);
  assert.match(
    errors,
    /^main\.tf:1: azurerm_user_assigned_identity\.a stays as it is\. azurerm 5\.2\.0 sends something else for it: \S+\.$/m,
  );
  assert.equal(readFileSync(join(folder, "main.tf"), "utf8"), identity);
  await until(() => !startedIn(diary).some(isRunning), "nothing goes on running");
});

test("one that no lock file trusts is not run, and what is known counts", options, async (context) => {
  const { folder, diary } = await stage(context, { location: "properties.elsewhere" }, false);
  const { code, errors } = await run(folder, "convert", "--to", "azapi");
  assert.equal(code, 0);
  assert.match(
    errors,
    /^azurerm 5\.2\.0 is not asked, since the hash of .* is not in a lock file of .* add --unlocked\.$/m,
  );
  assert.deepEqual(startedIn(diary), []);
});
