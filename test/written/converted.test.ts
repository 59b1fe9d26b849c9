/** A conversion writes what was there: no text of either language becomes code of the other. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { patience } from "../../scripts/patience.mjs";
import { hcl } from "../../server/src/languages/hcl/hcl";
import { codeString } from "../../server/src/text/codeText";
import { hclString } from "../../server/src/text/hclText";
import { serviceWith, uriOf } from "../harness/service";
import { isThorough } from "../harness/thorough";
import { anyTexts, unseen, valueOfTemplate } from "./anyText";
import { run } from "./runProgram";

const texts = anyTexts(isThorough ? 250 : 40, 11);
const all = { start: 0, end: 0 };

function toProgram(text: string): string {
  return serviceWith({ "main.tf": text }).convert(uriOf("main.tf"), all, "program")?.text ?? "";
}

function toTerraform(text: string): string {
  return serviceWith({ "main.ts": text }).convert(uriOf("main.ts"), all, "terraform")?.text ?? "";
}

/** What a program makes: its types are left out, which running it does not need. */
function runStack(program: string) {
  return run(program.replace("(scope: Construct, id: string)", "(scope, id)"));
}

test("keys, values and descriptions go there and back", { timeout: patience(120_000) }, async () => {
  const { parse } = await import("@cdktf/hcl2json");
  for (const [at, text] of texts.entries()) {
    const key = texts[texts.length - 1 - at]!;
    const source = `resource "azurerm_resource_group" "rg" {\n  name     = ${hclString(text)}\n  location = "westeurope"\n  tags     = { (${hclString(key)}) = ${hclString(text)} }\n}\n\nvariable "v" {\n  description = ${hclString(text)}\n}\n`;
    const program = toProgram(source.replace(/\((".*?")\) = /, "$1 = "));
    const made = runStack(program);
    const group = made.find(({ name }) => name === "ResourceGroup")?.args[2] as { name: string; tags: object };
    assert.deepEqual(Object.entries(group.tags).flat().map(valueOfTemplate), [key, text], program);
    const variable = made.find(({ name }) => name === "TerraformVariable")?.args[2] as { description: string };
    assert.equal(variable.description.replace(/([$%])\1\{/g, "$1{"), text, program);
    assert.doesNotMatch(program.replaceAll("👩\u200d💻", ""), unseen);
    const back = await parse("main.tf", toTerraform(program));
    const [again] = back.resource.azurerm_resource_group.rg;
    assert.deepEqual(
      Object.entries(again.tags as object)
        .flat()
        .map(valueOfTemplate),
      [key, text],
      program,
    );
  }
});

test("no name of Terraform's becomes code of a program", () => {
  for (const text of texts) {
    const label = hclString(text);
    const source = [
      `resource "azurerm_key_vault${label.slice(1)} "a" {\n  name = "x"\n}`,
      `resource "azurerm_key_vault" ${label} {\n  name = "x"\n}`,
      `data "azurerm_key_vault" ${label} {\n  name = "x"\n}`,
      `variable ${label} {}`,
      `output ${label} {\n  value = "x"\n}`,
      `module ${label} {\n  source = ${label}\n}`,
      `provider "azurerm" {\n  alias = ${label}\n  features {}\n}`,
      `resource "azurerm_key_vault" "b" {\n  dynamic ${label} {\n    for_each = []\n    iterator = i\n    content {}\n  }\n  provisioner ${label} {}\n}`,
    ].join("\n\n");
    if (hcl.parse("main.tf", source).problems.length > 0) continue;
    const program = toProgram(source);
    assert.doesNotThrow(() => runStack(program), program);
    assert.doesNotMatch(program.replaceAll("👩\u200d💻", ""), unseen);
  }
});

test("no text of a program becomes code of Terraform's", { timeout: patience(120_000) }, async () => {
  const { parse } = await import("@cdktf/hcl2json");
  for (const text of texts) {
    const code = codeString(text);
    const program = `import { App, TerraformStack, TerraformVariable } from "cdktf";
import { KeyVault } from "@cdktf/provider-azurerm/lib/key-vault";

class S extends TerraformStack {
  constructor(app) {
    super(app, "s");
    const kv = new KeyVault(this, ${code}, {
      name: "kv",
      ${code}: "unknown",
      tags: { ${code.startsWith("'") ? JSON.stringify(text) : code}: "x" },
      lifecycle: { ignoreChanges: [${code}] },
      networkAcls: { bypass: ${code}, ${code}: 1 },
    });
    kv.addOverride("dynamic.access_policy", { for_each: ${code}, iterator: ${code}, content: { ${code}: ${code} } });
    kv.addOverride(${code}, 1);
    new TerraformVariable(this, "v", { type: ${code}, description: ${code} });
  }
}
`;
    const text2 = toTerraform(program);
    const read = await parse("main.tf", text2).catch((error) => assert.fail(`${error}\n${program}\n${text2}`));
    assert.deepEqual(Object.keys(read).sort(), ["resource", "variable"], text2);
    assert.deepEqual(Object.keys(read.resource), ["azurerm_key_vault"], text2);
    assert.equal(Object.values(read.resource.azurerm_key_vault).flat().length, 1, text2);
    assert.doesNotMatch(text2.replaceAll("👩\u200d💻", ""), unseen);
  }
});
