// biome-ignore-all lint/suspicious/noTemplateCurlyInString: these are Terraform's own.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { cdktf } from "../../server/src/languages/cdktf/cdktf";
import type { Change, NewBodyItem } from "../../server/src/model/change";
import { applyEdits } from "../../server/src/text/edit";
import { plainSnippet } from "../harness/plainSnippet";
import { argument, changed, entryAt, read, text } from "./cdktfChanged";

const { write } = cdktf;

describe("values", () => {
  const written = (value: NewBodyItem["value"]) => write.value(value, false);

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

describe("body items", () => {
  const block = (isOne: boolean | undefined): NewBodyItem => ({
    name: "ip_rule",
    form: "block",
    value: { kind: "body", items: [argument("ip_mask", text("10.0.0.0"))] },
    ...(isOne !== undefined && { isOne }),
  });

  it("are properties with commas, a block that may repeat an item of a list", () => {
    assert.equal(write.bodyItems([block(true)], false), 'ipRule: {\n  ipMask: "10.0.0.0",\n},');
    assert.equal(write.bodyItems([block(undefined)], false), 'ipRule: [\n  {\n    ipMask: "10.0.0.0",\n  },\n],');
    assert.equal(
      write.bodyItems(
        [block(false), argument("v1_legacy_mode_enabled", { kind: "bool", bool: true }), block(false)],
        false,
      ),
      'ipRule: [\n  {\n    ipMask: "10.0.0.0",\n  },\n  {\n    ipMask: "10.0.0.0",\n  },\n],\nv1LegacyModeEnabled: true,',
    );
  });

  it("have tab stops in snippets", () => {
    const hole = { kind: "hole", of: "string", placeholder: "Basic", choices: ["Basic", "Free"] } as const;
    const snippet = write.bodyItems([argument("sku_name", hole), argument("note", text("${x}"))], true);
    assert.equal(snippet, 'skuName: "${1|Basic,Free|}",\nnote: "\\$\\${x\\}",');
    assert.equal(plainSnippet(snippet), 'skuName: "Basic",\nnote: "$${x}",');
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
      "main",
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

describe("names behind a construct", () => {
  const source = (statement: string) => `import { LinuxWebApp } from "@cdktf/provider-azurerm/lib/linux-web-app";
const app = new LinuxWebApp(this, "main", {});
${statement}
`;
  const added = (statement: string, path: string) =>
    changed(source(statement), (body) => {
      const { value } = entryAt(body, path);
      assert.ok(value.kind === "body");
      return [{ kind: "add", body: value.body, items: [argument("use_32_bit_worker", { kind: "bool", bool: true })] }];
    })
      .split("\n")
      .slice(2, -1)
      .join("\n");
  const renamed = (statement: string, path: string) =>
    changed(source(statement), (body) => [
      { kind: "rename", item: entryAt(body, path), name: "use_32_bit_worker" },
    ]).split("\n")[2];

  it("are Terraform's in what overrides, and the bindings' in what sets a property", () => {
    assert.equal(
      added('app.addOverride("site_config", { ftps_state: "Disabled" });', "site_config"),
      'app.addOverride("site_config", {\n  ftps_state: "Disabled",\n  use_32_bit_worker: true\n});',
    );
    assert.equal(
      added('app.putSiteConfig({ ftpsState: "Disabled" });', "site_config"),
      'app.putSiteConfig({ ftpsState: "Disabled", use32BitWorker: true });',
    );
    assert.equal(
      renamed('app.addOverride("site_config", { ftps_state: "Disabled" });', "site_config.ftps_state"),
      'app.addOverride("site_config", { use_32_bit_worker: "Disabled" });',
    );
    assert.equal(
      renamed('app.putSiteConfig({ ftpsState: "Disabled" });', "site_config.ftps_state"),
      'app.putSiteConfig({ use32BitWorker: "Disabled" });',
    );
  });
});
