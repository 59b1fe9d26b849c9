// biome-ignore-all lint/suspicious/noTemplateCurlyInString: these are Terraform's own.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { Change, NewBodyItem } from "../../server/src/model/change";
import type { Body } from "../../server/src/model/value";
import { argument, changed, changedConfig, entryAt, program, text } from "./cdktfChanged";

describe("edits", () => {
  it("set values in the quotes that are there", () => {
    const set = (config: string, to: NewBodyItem["value"]) =>
      changedConfig(config, (body) => [{ kind: "setValue", value: entryAt(body, "name").value, to }]);
    assert.equal(set("{ name: 'a' }", text("it's")), "{ name: 'it\\'s' }");
    assert.equal(set("{ name: `a` }", text("b`c")), "{ name: `b\\`c` }");
    assert.equal(set('{ name: "a" }', { kind: "bool", bool: true }), "{ name: true }");
    assert.equal(set("{ name: 1 }", text("1")), '{ name: "1" }');
  });

  it("refer to constructs by the names they have there", () => {
    const source = (use: string) =>
      `import { KeyVault } from "@cdktf/provider-azurerm/lib/key-vault";\nconst vault = new KeyVault(this, "kv", {});\nnew KeyVault(this, "other", { dependsOn: [${use}] });\n`;
    const path = ["azurerm_key_vault", "kv"];
    const result = changed(source('"azurerm_key_vault.kv"'), (body) => {
      const { value } = entryAt(body, "depends_on");
      return value.kind === "list"
        ? [{ kind: "setValue", value: value.items[0]!, to: { kind: "reference", path } }]
        : [];
    });
    assert.equal(result, source("vault"));
  });

  it("rename keys, and give a shorthand its value", () => {
    const rename = (config: string, from: string, name: string) =>
      changedConfig(config, (body) => [{ kind: "rename", item: entryAt(body, from), name }]);
    assert.equal(rename('{ key_vault_id: "x" }', "key_vault_id", "key_vault_id"), '{ keyVaultId: "x" }');
    assert.equal(rename("{ \"sku\": 's' }", "sku", "sku_name"), `{ "skuName": 's' }`);
    const shorthand = changed(
      `import { MachineLearningWorkspace } from "@cdktf/provider-azurerm/lib/machine-learning-workspace";\nconst sku = "x";\nnew MachineLearningWorkspace(this, "main", { sku });\n`,
      (body) => [{ kind: "rename", item: entryAt(body, "sku"), name: "sku_name" }],
    );
    assert.match(shorthand, /\{ skuName: sku \}/);
  });

  it("remove properties with their commas and lines", () => {
    const remove = (config: string, name: string) =>
      changedConfig(config, (body) => [{ kind: "remove", item: entryAt(body, name) }]);
    assert.equal(remove('{\n  name: "a", // why\n  location: "b",\n}', "name"), '{\n  location: "b",\n}');
    assert.equal(remove('{\n  name: "a",\n  location: "b"\n}', "location"), '{\n  name: "a",\n}');
    assert.equal(remove('{ name: "a", location: "b" }', "name"), '{ location: "b" }');
    assert.equal(remove('{\n  identity: {\n    type: "a",\n  },\n}', "identity"), "{\n}");
    assert.equal(remove('{\n  identity: [\n    {\n      type: "a",\n    },\n  ],\n}', "identity"), "{\n}");
  });

  it("take one item out of a list of blocks", () => {
    const config = '{\n  identity: [\n    { type: "a" },\n    { type: "b" },\n  ],\n}';
    const second = changedConfig(config, (body) => [
      { kind: "remove", item: body.items.filter(({ name }) => name === "identity")[1]! },
    ]);
    assert.equal(second, '{\n  identity: [\n    { type: "a" },\n  ],\n}');
    const first = changedConfig(config, (body) => [{ kind: "remove", item: entryAt(body, "identity") }]);
    assert.equal(first, '{\n  identity: [\n    { type: "b" },\n  ],\n}');
  });

  it("add properties at the end of an object", () => {
    const add = (config: string, ...items: NewBodyItem[]) =>
      changedConfig(config, (body) => [
        { kind: "add", body, items: items.length > 0 ? items : [argument("location", text("x"))] },
      ]);
    assert.equal(add("{}"), '{\n  location: "x",\n}');
    assert.equal(add('{\n  name: "a",\n}'), '{\n  name: "a",\n  location: "x",\n}');
    assert.equal(add('{\n  name: "a"\n}'), '{\n  name: "a",\n  location: "x"\n}');
    assert.equal(add('{\n  name: "a", // the name\n}'), '{\n  name: "a", // the name\n  location: "x",\n}');
    assert.equal(add('{ name: "a" }'), '{ name: "a", location: "x" }');
    assert.equal(
      add('{\n  identity: [\n    { type: "a" },\n  ],\n}'),
      '{\n  identity: [\n    { type: "a" },\n  ],\n  location: "x",\n}',
    );
    const identity: NewBodyItem = {
      name: "identity",
      form: "block",
      value: { kind: "body", items: [argument("type", text("a"))] },
      isOne: true,
    };
    assert.equal(add('{ name: "a" }', identity), '{\n  name: "a",\n  identity: {\n    type: "a",\n  }\n}');
    assert.equal(add("{\n\tname: 1,\n}", identity), '{\n\tname: 1,\n\tidentity: {\n\t\ttype: "a",\n\t},\n}');
  });

  it("add behind the comment of the last property", () => {
    const add = (body: Body): Change[] =>
      ["sku", "zone"].map((name) => ({ kind: "add", body, items: [argument(name, text("b"))] }));
    for (const comment of ["// why", "/* why */", "/* why */ // and", "/* why\n     and */"]) {
      const result = `{\n  name: "a", ${comment}\n  sku: "b",\n  zone: "b",\n}`;
      for (const comma of ["", ","]) assert.equal(changedConfig(`{\n  name: "a"${comma} ${comment}\n}`, add), result);
    }
    assert.equal(
      changedConfig('{ name: "a" /* why */ }', add),
      '{\n  name: "a" /* why */,\n  sku: "b",\n  zone: "b"\n}',
    );
  });

  it("add twice at one place", () => {
    const both = changedConfig('{\n  name: "a"\n}', (body) => [
      { kind: "add", body, items: [argument("location", text("x"))] },
      { kind: "add", body, items: [argument("description", text("y"))] },
    ]);
    assert.equal(both, '{\n  name: "a",\n  location: "x",\n  description: "y"\n}');
  });

  it("add an object where there is none", () => {
    const source = program('"x"').replace(', "x"', "");
    assert.equal(
      changed(source, (body) => [{ kind: "add", body, items: [argument("location", text("x"))] }]),
      program('{\n  location: "x",\n}'),
    );
  });

  it("unwrap a list of one object by its brackets alone", () => {
    const unwrap = (config: string) =>
      changedConfig(config, (body) => [{ kind: "reform", item: entryAt(body, "identity"), form: "object" }]);
    assert.equal(unwrap('{ identity: [{ type: "a" }] }'), '{ identity: { type: "a" } }');
    assert.equal(
      unwrap('{\n  identity: [\n    {\n      type: "a",\n    },\n  ],\n}'),
      '{\n  identity: {\n      type: "a",\n    },\n}',
    );
    assert.equal(
      unwrap('{\n  identity: [\n    { type: "a" }, // why\n  ],\n}'),
      '{\n  identity: { type: "a" } // why\n  ,\n}',
    );
  });

  it("unwrap and mend what is inside at once", () => {
    const config = '{\n  identity: [\n    {\n      type: "systemAssigned",\n    },\n  ],\n}';
    const result = changedConfig(config, (body) => [
      { kind: "reform", item: entryAt(body, "identity"), form: "object" },
      { kind: "setValue", value: entryAt(body, "identity.type").value, to: text("SystemAssigned") },
    ]);
    assert.equal(result, '{\n  identity: {\n      type: "SystemAssigned",\n    },\n}');
  });

  it("wrap an object", () => {
    const result = changedConfig('{ identity: { type: "a" } }', (body) => [
      { kind: "reform", item: entryAt(body, "identity"), form: "listed" },
    ]);
    assert.equal(result, '{ identity: [{ type: "a" }] }');
  });
});
