/** `azureml-terraform plan` of what azapi takes over from azurerm. */
import assert from "node:assert/strict";
import { cpSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { project, run } from "./run";

test("what takes over a resource of another type has its id, and its body only what Azure says", async (context) => {
  const folder = project(context, {});
  cpSync("demo/applied", folder, { recursive: true });
  await run(folder, "convert", "--to", "azapi", "--write");
  const { out } = await run(folder, "plan");
  assert.match(
    out,
    /^ => azapi_resource\.storage_account_ml takes over a state \(moved from azurerm_storage_account\.ml\)\n {6}# It takes over the state of azurerm_storage_account\.ml: nothing is created or destroyed, unless it has another parent_id than that\. /m,
  );
  assert.match(out, /^Plan: 0 to add, 0 to change, 0 to destroy, 8 taken over\.$/m);
});

test("what is taken over is made anew where its name or location is another one, and is read by others as it is", async (context) => {
  const group = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg";
  const id = `${group}/providers/Microsoft.ManagedIdentity/userAssignedIdentities/id`;
  const code = (name: string, location: string) => `resource "azapi_resource" "main" {
  type      = "Microsoft.ManagedIdentity/userAssignedIdentities@2024-11-30"
  name      = "${name}"
  parent_id = "${group}"
  location  = "${location}"
  body      = {}
}

moved {
  from = azurerm_user_assigned_identity.main
  to   = azapi_resource.main
}

output "id" {
  value = azapi_resource.main.id
}

output "client" {
  value = azapi_resource.main.output.properties.clientId
}
`;
  const attributes = { id, name: "id", resource_group_name: "rg", location: "westeurope", client_id: "c" };
  const state = JSON.stringify({
    version: 4,
    serial: 1,
    lineage: "a0000000-0000-4000-8000-000000000001",
    outputs: { id: { value: id, type: "string" }, client: { value: "c", type: "string" } },
    resources: [
      {
        mode: "managed",
        type: "azurerm_user_assigned_identity",
        name: "main",
        provider: 'provider["registry.terraform.io/hashicorp/azurerm"]',
        instances: [{ schema_version: 0, attributes }],
      },
    ],
  });
  const folder = project(context, { "main.tf": code("id", "West Europe"), "terraform.tfstate": state });
  const taken = await run(folder, "plan");
  assert.match(taken.out, /nothing is created or destroyed\. Its provider reads the resource from Azure/);
  assert.doesNotMatch(taken.out, /\bid = /);
  assert.match(taken.out, /\? client = "c"\n {6}# .*azapi_resource\.main\.output/);
  assert.match(taken.out, /^Plan: 0 to add, 0 to change, 0 to destroy, 1 taken over\.$/m);
  writeFileSync(join(folder, "main.tf"), code("other", "North Europe"));
  const { out } = await run(folder, "plan");
  assert.match(out, /azapi_resource\.main must be replaced \(moved from azurerm_user_assigned_identity\.main\)/);
  assert.match(out, /~ name = "id" -> "other" # forces replacement\n {6}~ location = "westeurope" -> "North Europe" #/);
  assert.match(out, /^Plan: 1 to add, 0 to change, 1 to destroy\.$/m);
});
