// biome-ignore-all lint/suspicious/noTemplateCurlyInString: it is a program's template, not ours
import assert from "node:assert/strict";
import { it } from "node:test";
import { valuesIn } from "../../server/src/model/value";
import type { Span } from "../../server/src/text/span";
import { read } from "./cdktfTexts";

const text = `import * as azurerm from "@cdktf/provider-azurerm";
class Stack {
  constructor() {
    const rg = new azurerm.resourceGroup.ResourceGroup(this, "rg", { name: "x" });
    this.kv = new azurerm.keyVault.KeyVault(this, "kv", {
      resourceGroupName: rg.name,
      location: \`\\\${\${rg.fqn}.location}\`,
      contact: [{ email: "a" }, { email: "b" }],
      tags: 
    });
    new azurerm.subnet.Subnet(this, "sn", { name: this.kv.vaultUri });
  }
}
`;

const { blocks } = read(text);
const [rg, kv, sn] = blocks;
const at = ({ start, end }: Span) => text.slice(start, end);

it("says where a construct, its class and its id stand", () => {
  assert.deepEqual([kv!.kindSpan, ...kv!.labels.map(({ span }) => span), kv!.head].map(at), [
    "new",
    "KeyVault",
    "kv",
    'new azurerm.keyVault.KeyVault(this, "kv"',
  ]);
  assert.equal(at(rg!.span), 'new azurerm.resourceGroup.ResourceGroup(this, "rg", { name: "x" })');
  assert.equal(at(rg!.body.span), '{ name: "x" }');
});

it("says where the names of constructs are known", () => {
  assert.equal(rg!.handle?.text, "rg");
  assert.ok(at(rg!.handle!.within).startsWith("new azurerm.resourceGroup"));
  assert.ok(at(rg!.handle!.within).endsWith("vaultUri });\n  }"));
  assert.equal(kv!.handle?.text, "this.kv");
  assert.ok(at(kv!.handle!.within).startsWith("{\n  constructor") || at(kv!.handle!.within).startsWith("Stack"));
  assert.equal(sn!.handle, undefined);
});

it("says where the steps of a reference stand", () => {
  const steps = blocks.map(({ body }) =>
    [...valuesIn({ kind: "body", span: body.span, body })].flatMap((value) =>
      value.kind === "reference" ? [value.reference.steps.map(({ span }) => at(span))] : [],
    ),
  );
  assert.deepEqual(steps, [
    [],
    [
      ["rg", "rg", "name"],
      ["rg.fqn", "rg.fqn", "location"],
    ],
    [["this.kv", "this.kv", "vaultUri"]],
  ]);
});

it("gives the items of a list one name, and a missing value a place behind its colon", () => {
  const items = kv!.body.items;
  const [first, second] = items.filter(({ name }) => name === "contact");
  assert.equal(first!.nameSpan, second!.nameSpan);
  assert.deepEqual(
    [first!, second!].map(({ span }) => at(span)),
    ['contact: [{ email: "a" }', '{ email: "b" }'],
  );
  const tags = items.at(-1)!;
  assert.equal(tags.value.kind, "missing");
  assert.ok(tags.value.span.start > tags.nameSpan.end && tags.span.end >= tags.value.span.end);
});
