// `azureml-terraform role`, run as people run it.
import assert from "node:assert/strict";
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
    [2, "There is no format svg: use terraform, json. See azureml-terraform role --help.\n"],
  );
});
