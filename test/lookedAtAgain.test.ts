/** A key in a value that nothing else reads has no other block looked at again, whatever there is in the file. */
import assert from "node:assert/strict";
import { type TestContext, test } from "node:test";
import type { Rule } from "../server/src/rules/rule";
import { rules } from "../server/src/rules/rules";
import { textsOfRules } from "./harness/ruleCases";
import { serviceWith, uriOf } from "./harness/service";
import { sampled } from "./harness/thorough";

const typed = `

resource "azurerm_maps_account" "typed_here" {
  name                = "maps-typed-here"
  resource_group_name = "rg"
  sku_name            = "G2"
  location            = "westeurope"
  tags                = { note = "typed" }
}
`;
const place = 'note = "typed';

/** Blocks that are held against all of the module, or have a finding whose fix is, by how they begin, each with what for. */
const throughAll: Readonly<Record<string, string>> = {
  "resource azurerm_ai_services": "what refers to it, which gets the name of the type that took its place",
  "resource azapi_resource acts": "whether azurerm is used, to give a role by",
  "resource azapi_resource reads": "the same",
  "resource azapi_resource managed": "the same",
  "resource azurerm_storage_container": "which account has the name that is written out",
  "resource azurerm_storage_share": "the same",
  "data azurerm_resource_group": "what it waits for, and what is replaced for what it answers",
  "output endpoint": "what is there, to declare what a reference leads to",
};

/** Notes the blocks that rules are shown, until the test ends: other tests have the same rules. */
function watched(context: TestContext): string[] {
  const seen: string[] = [];
  for (const rule of rules as readonly { block?: Rule["block"] }[]) {
    const { block } = rule;
    if (!block) continue;
    rule.block = (node, report) => {
      seen.push([node.block.kind, ...node.block.labels.map(({ text }) => text)].join(" "));
      block(node, report);
    };
    context.after(() => {
      rule.block = block;
    });
  }
  return seen;
}

test("a key in a value that nothing else reads has no other block of the file looked at again", (context) => {
  const seen = watched(context);
  const again: string[] = [];
  for (const { file, text } of sampled(textsOfRules(".tf"), 16, 0)) {
    const uri = uriOf("main.tf");
    const whole = text + typed;
    const service = serviceWith({ "main.tf": whole });
    service.diagnose(uri);
    seen.length = 0;
    const start = whole.lastIndexOf(place) + place.length;
    service.change(uri, { span: { start, end: start }, text: "a" });
    service.diagnose(uri);
    assert.ok(
      seen.some((one) => one.endsWith("typed_here")),
      file,
    );
    const others = seen.filter(
      (one) => !one.endsWith("typed_here") && !Object.keys(throughAll).some((begin) => one.startsWith(begin)),
    );
    if (others.length > 0) again.push(`${file}: ${[...new Set(others)].join(", ")}`);
  }
  assert.deepEqual(again, []);
});
