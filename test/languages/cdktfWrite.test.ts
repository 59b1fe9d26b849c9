// biome-ignore-all lint/suspicious/noTemplateCurlyInString: these are Terraform's own.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { cdktf } from "../../server/src/languages/cdktf/cdktf";
import type { Body, Entry } from "../../server/src/model/body";
import type { Change, NewEntry } from "../../server/src/model/change";
import type { Document } from "../../server/src/model/document";
import { applyEdits } from "../../server/src/text/edit";
import { plainSnippet } from "../harness/plainSnippet";
import { catalog } from "../harness/service";

const { write } = cdktf;

const text = (value: string) => ({ kind: "text", text: value }) as const;
const argument = (name: string, value: NewEntry["value"]): NewEntry => ({ name, form: "argument", value });

/** The config of a workspace in a program of its own. */
function program(config: string): string {
  return `import { MachineLearningWorkspace } from "@cdktf/provider-azurerm/lib/machine-learning-workspace";\nnew MachineLearningWorkspace(this, "main", ${config});\n`;
}

function read(source: string): Document {
  return cdktf.read("file:///module/main.ts", source, catalog);
}

function entryAt(body: Body, path: string): Entry {
  const [name, ...rest] = path.split(".");
  const entry = body.entries.find((one) => one.name === name);
  assert.ok(entry, `no ${path}`);
  return rest.length > 0 && entry.value.kind === "body" ? entryAt(entry.value.body, rest.join(".")) : entry;
}

/** Makes changes of the last block of a program. */
function changed(source: string, changes: (body: Body, document: Document) => readonly Change[]): string {
  const document = read(source);
  const body = document.blocks.at(-1)!.body;
  return applyEdits(source, write.edits(document, changes(body, document)));
}

/** The same of a workspace's config. */
function changedConfig(config: string, changes: (body: Body, document: Document) => readonly Change[]): string {
  const whole = changed(program(config), changes);
  return whole.slice(program("").indexOf('"main", ') + '"main", '.length, -");\n".length);
}

describe("values", () => {
  const written = (value: NewEntry["value"]) => write.value(value, false);

  it("are quoted so that they need the fewest escapes", () => {
    assert.equal(written(text('say "yes"')), `'say "yes"'`);
    assert.equal(written(text("it's")), `"it's"`);
    assert.equal(written(text("a\\b\nc")), `"a\\\\b\\nc"`);
  });

  it("are no interpolations by accident", () => {
    assert.equal(written(text("${var.a} %{if}")), '"$${var.a} %%{if}"');
    assert.equal(write.quoted('"${x}"'), '\\"$${x}\\"');
  });

  it("say what they give where no string may stand", () => {
    const of = (source: string, wanted?: "string" | "number" | "bool" | "list" | "map" | "objects") =>
      written({ kind: "expression", source, ...(wanted && { wanted }) });
    assert.equal(of("lower(var.name)", "string"), '"${lower(var.name)}"');
    assert.equal(of("var.count + 1", "number"), 'Token.asNumber("${var.count + 1}")');
    assert.equal(of("!var.off", "bool"), 'Token.asAny("${!var.off}")');
    assert.equal(of("concat(a, b)", "list"), 'Token.asList("${concat(a, b)}")');
    assert.equal(of("merge(a, b)", "map"), 'Token.asStringMap("${merge(a, b)}")');
    assert.equal(of('"kv-${var.name}\\n"'), '"kv-${var.name}\\n"');
    assert.equal(of("<<EOT\na ${b.c}\nEOT\n"), '"a ${b.c}\\n"');
  });

  it("are broken as formatters do", () => {
    const items = Array.from({ length: 12 }, (_, at) => text(`10.0.${at}.0`));
    assert.equal(written({ kind: "list", items: items.slice(0, 2) }), '["10.0.0.0", "10.0.1.0"]');
    assert.match(written({ kind: "list", items }), /^\[\n {2}"10\.0\.0\.0",\n/);
    assert.equal(written({ kind: "map", items: [{ key: "a-b", value: text("x") }] }), '{\n  "a-b": "x",\n}');
  });
});

describe("entries", () => {
  const block = (isOne: boolean | undefined): NewEntry => ({
    name: "ip_rule",
    form: "block",
    value: { kind: "body", entries: [argument("ip_mask", text("10.0.0.0"))] },
    ...(isOne !== undefined && { isOne }),
  });

  it("are properties with commas, a block that may repeat an item of a list", () => {
    assert.equal(write.entries([block(true)], false), 'ipRule: {\n  ipMask: "10.0.0.0",\n},');
    assert.equal(write.entries([block(undefined)], false), 'ipRule: [\n  {\n    ipMask: "10.0.0.0",\n  },\n],');
    assert.equal(
      write.entries(
        [block(false), argument("v1_legacy_mode_enabled", { kind: "bool", bool: true }), block(false)],
        false,
      ),
      'ipRule: [\n  {\n    ipMask: "10.0.0.0",\n  },\n  {\n    ipMask: "10.0.0.0",\n  },\n],\nv1LegacyModeEnabled: true,',
    );
  });

  it("have tab stops in snippets", () => {
    const hole = { kind: "hole", of: "string", placeholder: "Basic", choices: ["Basic", "Free"] } as const;
    const snippet = write.entries([argument("sku_name", hole), argument("note", text("${x}"))], true);
    assert.equal(snippet, 'skuName: "${1|Basic,Free|}",\nnote: "\\$\\${x\\}",');
    assert.equal(plainSnippet(snippet), 'skuName: "Basic",\nnote: "$${x}",');
  });
});

describe("edits", () => {
  it("set values in the quotes that are there", () => {
    const set = (config: string, to: NewEntry["value"]) =>
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
      changedConfig(config, (body) => [{ kind: "rename", entry: entryAt(body, from), name }]);
    assert.equal(rename('{ key_vault_id: "x" }', "key_vault_id", "key_vault_id"), '{ keyVaultId: "x" }');
    assert.equal(rename("{ \"sku\": 's' }", "sku", "sku_name"), `{ "skuName": 's' }`);
    const shorthand = changed(
      `import { MachineLearningWorkspace } from "@cdktf/provider-azurerm/lib/machine-learning-workspace";\nconst sku = "x";\nnew MachineLearningWorkspace(this, "main", { sku });\n`,
      (body) => [{ kind: "rename", entry: entryAt(body, "sku"), name: "sku_name" }],
    );
    assert.match(shorthand, /\{ skuName: sku \}/);
  });

  it("remove properties with their commas and lines", () => {
    const remove = (config: string, name: string) =>
      changedConfig(config, (body) => [{ kind: "remove", entry: entryAt(body, name) }]);
    assert.equal(remove('{\n  name: "a", // why\n  location: "b",\n}', "name"), '{\n  location: "b",\n}');
    assert.equal(remove('{\n  name: "a",\n  location: "b"\n}', "location"), '{\n  name: "a",\n}');
    assert.equal(remove('{ name: "a", location: "b" }', "name"), '{ location: "b" }');
    assert.equal(remove('{\n  identity: {\n    type: "a",\n  },\n}', "identity"), "{\n}");
    assert.equal(remove('{\n  identity: [\n    {\n      type: "a",\n    },\n  ],\n}', "identity"), "{\n}");
  });

  it("take one item out of a list of blocks", () => {
    const config = '{\n  identity: [\n    { type: "a" },\n    { type: "b" },\n  ],\n}';
    const second = changedConfig(config, (body) => [
      { kind: "remove", entry: body.entries.filter(({ name }) => name === "identity")[1]! },
    ]);
    assert.equal(second, '{\n  identity: [\n    { type: "a" },\n  ],\n}');
    const first = changedConfig(config, (body) => [{ kind: "remove", entry: entryAt(body, "identity") }]);
    assert.equal(first, '{\n  identity: [\n    { type: "b" },\n  ],\n}');
  });

  it("add properties at the end of an object", () => {
    const add = (config: string, ...entries: NewEntry[]) =>
      changedConfig(config, (body) => [
        { kind: "add", body, entries: entries.length > 0 ? entries : [argument("location", text("x"))] },
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
    const identity: NewEntry = {
      name: "identity",
      form: "block",
      value: { kind: "body", entries: [argument("type", text("a"))] },
      isOne: true,
    };
    assert.equal(add('{ name: "a" }', identity), '{\n  name: "a",\n  identity: {\n    type: "a",\n  }\n}');
    assert.equal(add("{\n\tname: 1,\n}", identity), '{\n\tname: 1,\n\tidentity: {\n\t\ttype: "a",\n\t},\n}');
  });

  it("add behind the comment of the last property", () => {
    const add = (body: Body): Change[] =>
      ["sku", "zone"].map((name) => ({ kind: "add", body, entries: [argument(name, text("b"))] }));
    for (const comment of ["// why", "/* why */"]) {
      const result = `{\n  name: "a", ${comment}\n  sku: "b",\n  zone: "b",\n}`;
      for (const comma of ["", ","]) assert.equal(changedConfig(`{\n  name: "a"${comma} ${comment}\n}`, add), result);
    }
  });

  it("add twice at one place", () => {
    const both = changedConfig('{\n  name: "a"\n}', (body) => [
      { kind: "add", body, entries: [argument("location", text("x"))] },
      { kind: "add", body, entries: [argument("description", text("y"))] },
    ]);
    assert.equal(both, '{\n  name: "a",\n  location: "x",\n  description: "y"\n}');
  });

  it("add an object where there is none", () => {
    const source = program('"x"').replace(', "x"', "");
    assert.equal(
      changed(source, (body) => [{ kind: "add", body, entries: [argument("location", text("x"))] }]),
      program('{\n  location: "x",\n}'),
    );
  });

  it("unwrap a list of one object by its brackets alone", () => {
    const unwrap = (config: string) =>
      changedConfig(config, (body) => [{ kind: "reform", entry: entryAt(body, "identity"), form: "object" }]);
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
      { kind: "reform", entry: entryAt(body, "identity"), form: "object" },
      { kind: "setValue", value: entryAt(body, "identity.type").value, to: text("SystemAssigned") },
    ]);
    assert.equal(result, '{\n  identity: {\n      type: "SystemAssigned",\n    },\n}');
  });

  it("wrap an object", () => {
    const result = changedConfig('{ identity: { type: "a" } }', (body) => [
      { kind: "reform", entry: entryAt(body, "identity"), form: "listed" },
    ]);
    assert.equal(result, '{ identity: [{ type: "a" }] }');
  });
});

describe("names", () => {
  it("of classes change with the import that brings them", () => {
    const source = (name: string) =>
      `import { ${name} } from "@cdktf/provider-azurerm/lib/key-vault-access-policy";\nnew ${name}(this, "main", {});\n`;
    const document = read(source("KeyVaultAccessPolicy"));
    const [label] = document.blocks[0]!.labels;
    const edits = write.edits(document, [{ kind: "setName", span: label!.span, name: "KeyVaultAccessPolicyA" }]);
    assert.equal(applyEdits(document.text, edits), source("KeyVaultAccessPolicyA"));
  });

  it("of classes that are imported already are not imported again", () => {
    const from = (name: string, folder: string) => `import { ${name} } from "@cdktf/provider-azurerm/lib/${folder}";\n`;
    const vaults = (one: string, other: string) => `new ${one}(this, "a", {});\nnew ${other}(this, "b", {});\n`;
    let source = `${from("StorageAccount", "storage-account")}${from("Subnet", "subnet")}${vaults("StorageAccount", "Subnet")}`;
    for (const index of [0, 1]) {
      const document = read(source);
      const { span } = document.blocks[index]!.labels[0]!;
      source = applyEdits(source, write.edits(document, [{ kind: "setName", span, name: "azurerm_key_vault" }]));
    }
    assert.equal(source, `${from("KeyVault", "key-vault")}${vaults("KeyVault", "KeyVault")}`);
  });

  it("of classes change with their namespace", () => {
    const source = (namespace: string, name: string) =>
      `import * as azurerm from "./.gen/providers/azurerm";\nnew azurerm.${namespace}.${name}(this, "main", {});\n`;
    const document = read(source("machineLearningWorkspac", "MachineLearningWorkspac"));
    const [label] = document.blocks[0]!.labels;
    const edits = write.edits(document, [
      { kind: "setName", span: label!.span, name: "azurerm_machine_learning_workspace" },
    ]);
    assert.equal(applyEdits(document.text, edits), source("machineLearningWorkspace", "MachineLearningWorkspace"));
  });

  it("of steps are properties in code, and Terraform's in strings", () => {
    const source = (a: string, b: string) =>
      `import { KeyVault } from "@cdktf/provider-azurerm/lib/key-vault";\nconst kv = new KeyVault(this, "kv", {});\nnew KeyVault(this, "b", { name: kv.${a}, location: "\${azurerm_key_vault.kv.${b}}" });\n`;
    const result = changed(source("vaultUrl", "vault_url"), (body) =>
      ["name", "location"].flatMap((name): Change[] => {
        const { value } = entryAt(body, name);
        const step = value.kind === "reference" ? value.reference.steps.at(-1) : undefined;
        return step ? [{ kind: "setName", span: step.span, name: "vault_uri" }] : [];
      }),
    );
    assert.equal(result, source("vaultUri", "vault_uri"));
  });
});

describe("whole constructs", () => {
  const block = (source: string, kind = "resource", type = "azurerm_key_vault") => {
    const document = read(source);
    const { text, also } = write.block(
      { document, about: { packages: ["@cdktn/provider-azuread"] } },
      kind,
      type,
      [],
      false,
    );
    return applyEdits(source, also) + text.split("(")[0];
  };

  it("come with the import that is missing, as the others are", () => {
    const lib = "@cdktf/provider-azurerm/lib";
    assert.equal(
      block(`import { A } from "${lib}/a";\n`),
      `import { A } from "${lib}/a";\nimport { KeyVault } from "${lib}/key-vault";\nnew KeyVault`,
    );
    assert.equal(
      block(`import { KeyVault as KV } from "${lib}/key-vault";\n`),
      `import { KeyVault as KV } from "${lib}/key-vault";\nnew KV`,
    );
    assert.equal(
      block('import * as azurerm from "./.gen/providers/azurerm";\n'),
      'import * as azurerm from "./.gen/providers/azurerm";\nnew azurerm.keyVault.KeyVault',
    );
    assert.equal(
      block("const { A } = require('./.gen/providers/azuread/a');\n"),
      "const { A } = require('./.gen/providers/azuread/a');\nconst { KeyVault } = require('./.gen/providers/azurerm/key-vault');\nnew KeyVault",
    );
    assert.equal(
      block('import { App } from "cdktn";\n', "data", "azuread_group"),
      'import { App } from "cdktn";\nimport { DataAzureadGroup } from "@cdktn/provider-azuread/lib/data-azuread-group";\nnew DataAzureadGroup',
    );
  });
});
