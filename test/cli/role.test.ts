// `azureml-terraform role`, run as people run it.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { project, run } from "./run";

test("it writes the role of a folder as Terraform and as JSON", async (context) => {
  const group = 'resource "azurerm_resource_group" "a" {\n  name     = "rg"\n  location = "westeurope"\n}\n';
  const folder = project(context, { "main.tf": group });
  const code = await run(folder, "role");
  assert.deepEqual([code.code, code.errors], [0, ""]);
  assert.match(code.out, /^resource "azurerm_role_definition" "apply" \{$/m);
  assert.match(code.out, /^ {6}"Microsoft\.Resources\/subscriptions\/resourceGroups\/write",$/m);
  const { scope, actions } = JSON.parse((await run(folder, "role", "--format", "json")).out);
  assert.equal(scope, "subscription");
  assert.deepEqual(actions[0], {
    action: "Microsoft.Resources/subscriptions/resourceGroups/delete",
    for: ["azurerm_resource_group.a"],
  });
  const wrong = await run(folder, "role", "--format", "svg");
  assert.deepEqual(
    [wrong.code, wrong.errors],
    [2, "There is no format svg: use terraform or json. See azureml-terraform role --help.\n"],
  );
});

test("it writes the assignments that identities lack, each once for all files of a module", async (context) => {
  const vault =
    'resource "azurerm_key_vault" "main" {\n  name                       = "kv-orders"\n  resource_group_name        = "rg"\n  location                   = "westeurope"\n  sku_name                   = "standard"\n  tenant_id                  = "00000000-0000-0000-0000-000000000000"\n  rbac_authorization_enabled = true\n}\n';
  const secret = (name: string) =>
    `resource "azurerm_key_vault_secret" "${name}" {\n  name         = "${name}"\n  value        = "x"\n  key_vault_id = azurerm_key_vault.main.id\n}\n`;
  const files = { "main.tf": vault, "a.tf": secret("a"), "b.tf": secret("b") };
  const folder = project(context, files);
  const shown = await run(folder, "role", "--assignments", ".");
  assert.deepEqual([shown.code, shown.errors], [1, "1 role assignment would be added: add --write to do it.\n"]);
  assert.match(shown.out, /^\+resource "azurerm_role_assignment" "apply_key_vault_secrets_officer" \{$/m);
  assert.equal(readFileSync(join(folder, "a.tf"), "utf8"), files["a.tf"]);
  const written = await run(folder, "role", "--assignments", "--write", ".");
  assert.deepEqual([written.code, written.out], [0, ""]);
  assert.match(
    written.errors,
    /^Changed:\n {2}a\.tf: \d places?\n {2}b\.tf: 1 place\nRead the plan before you apply\.\n$/,
  );
  const waits = /^ {2}depends_on = \[azurerm_role_assignment\.apply_key_vault_secrets_officer\]$/m;
  for (const name of ["a.tf", "b.tf"]) assert.match(readFileSync(join(folder, name), "utf8"), waits);
  assert.doesNotMatch(readFileSync(join(folder, "b.tf"), "utf8"), /azurerm_role_assignment" /);
  const again = await run(folder, "role", "--assignments", ".");
  assert.deepEqual([again.code, again.errors], [0, ".: no missing role assignment was found.\n"]);
  assert.equal((await run(folder, "role", "--write")).code, 2);
});
