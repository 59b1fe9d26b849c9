/** What was found by words is written where somebody is: blocks behind the block there, arguments in it. */
import assert from "node:assert/strict";
import { test } from "node:test";
import type { FoundName } from "../server/src/features/search/search";
import { applyEdits } from "../server/src/text/edit";
import { plainSnippet } from "./harness/plainSnippet";
import { serviceWith, uriOf } from "./harness/service";

const group: FoundName = { kind: "resource", type: "azurerm_resource_group", path: [] };
const written = `resource "azurerm_resource_group" "main" {\n  name     = ""\n  location = "westeurope"\n}\n`;

/** The text, where "$0" is the cursor, after something is begun there. */
function begun(text: string, chosen: FoundName, name = "main.tf"): string | undefined {
  const offset = text.indexOf("$0");
  const before = text.replace("$0", "");
  const service = serviceWith({ [name]: before });
  const found = service.begin(uriOf(name), offset, chosen);
  const block = found?.block && { span: found.block.span, text: plainSnippet(found.block.snippet) };
  return found && applyEdits(before, [...(block ? [block] : []), ...found.edits]);
}

test("a block stands behind the block at the cursor, with an empty line around it", () => {
  const around = 'variable "a" {\n  type = string\n}\n';
  assert.equal(begun("$0", group), written);
  assert.equal(begun(around.replace("type", "ty$0pe"), group), `${around}\n${written}`);
  assert.equal(begun(`${around}$0\n${around}`, group), `${around}\n${written}\n${around}`);
  assert.equal(begun(`# $0nothing\n${around}`, group), `# nothing\n${around}\n${written}`);
  assert.equal(begun(`${around.replace("}", "}$0")}${around}`, group), `${around}\n${written}\n${around}`);
});

test("one of Azure's own types is begun with azapi, which comes with its requirement", () => {
  const text = begun("$0", {
    kind: "azure",
    type: "Microsoft.MachineLearningServices/workspaces/onlineEndpoints",
    path: [],
  });
  assert.match(text ?? "", /source += "Azure\/azapi"/);
  assert.match(
    text ?? "",
    /resource "azapi_resource" "online_endpoint" \{\n {2}type += "Microsoft.MachineLearningServices\/workspaces\/onlineEndpoints@2/,
  );
});

test("an argument is set in the block at the cursor, laid out as its neighbours are", () => {
  const path = ["managed_by"];
  const text = written.replace('""', '"r$0g"');
  assert.match(
    begun(text, { ...group, path }) ?? "",
    /^ {2}name {7}= "rg"\n {2}location {3}= "westeurope"\n {2}managed_by = /m,
  );
  const workspace = 'resource "azurerm_machine_learning_workspace" "main" {\n  name = "w$0"\n}\n';
  const nested: FoundName = {
    kind: "resource",
    type: "azurerm_machine_learning_workspace",
    path: ["identity", "type"],
  };
  assert.match(begun(workspace, nested) ?? "", /identity \{\n {4}type = "SystemAssigned"\n {2}\}/);
});

test("a property of a body is set where it belongs, with what is around it", () => {
  const type = "Microsoft.MachineLearningServices/workspaces/onlineEndpoints/deployments@2025-06-01";
  const text = `resource "azapi_resource" "blue" {\n  type = "${type}"\n  n$0ame = "blue"\n}\n`;
  const azure = (...path: string[]): FoundName => ({ kind: "azure", type, path: ["body", ...path] });
  const probe = azure("properties", "readinessProbe", "period");
  assert.match(
    begun(text, probe) ?? "",
    /^ {2}body = \{\n(?: {4}.*\n)*? {6}readinessProbe = \{\n {8}period = .*\n {6}\}/m,
  );
  const body = "  body = {\n    properties = {\n      app_n$0 = 1\n    }\n  }\n}\n";
  const there = text.replace("$0", "").replace(/\}\n$/, body);
  assert.match(begun(there, probe) ?? "", /^ {6}readinessProbe = \{\n {8}period = .*\n {6}\}\n {4}\}\n {2}\}\n\}\n$/m);
  assert.equal(
    begun(there.replace("= {\n    prop", "= {\n    sku = null\n    prop"), azure("sku", "capacity"))?.includes(
      "capacity",
    ),
    true,
  );
  assert.equal(begun(text, azure("properties", "provisioningState")), undefined);
});

test("nothing is begun where it cannot stand", () => {
  assert.equal(begun("$0", { ...group, kind: "list" }), undefined);
  assert.equal(begun("$0", group, "terraform.tfvars"), undefined);
  assert.equal(begun("{$0}", group, "main.tf.json"), undefined);
  assert.equal(begun(written.replace('""', '"r$0g"'), { ...group, path: ["name"] }), undefined);
  assert.equal(begun(written.replace('""', '"r$0g"'), { ...group, path: ["id"] }), undefined);
  assert.equal(begun("$0", { ...group, path: ["name"] }), undefined);
});
