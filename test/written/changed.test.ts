/** What refactorings, fixes and completion write of any text in a file reads back as that text, and adds nothing else. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { patience } from "../../scripts/patience.mjs";
import { hcl } from "../../server/src/languages/hcl/hcl";
import { applyEdits } from "../../server/src/text/edit";
import { hclIndex, hclString } from "../../server/src/text/hclText";
import { serviceWith, uriOf } from "../harness/service";
import { isThorough } from "../harness/thorough";
import { anyTexts, valueOfTemplate } from "./anyText";

const uri = uriOf("main.tf");
const texts = anyTexts(isThorough ? 150 : 30, 3);

test("a literal that is extracted stays what it is", { timeout: patience(120_000) }, async () => {
  const { parse } = await import("@cdktf/hcl2json");
  let count = 0;
  for (const text of texts) {
    const literal = hclString(text);
    const source = `resource "azurerm_resource_group" "rg" {\n  name     = ${literal}\n  location = "westeurope"\n  tags = {\n    a = ${literal}\n  }\n}\n`;
    const start = source.indexOf(literal);
    const span = { start, end: start + literal.length };
    const service = serviceWith({ "main.tf": source });
    for (const { id, title } of service.refactorings(uri, span).filter(({ id }) => /extract/i.test(id))) {
      const edits = service.refactor(uri, span, id).find((one) => one.uri === uri)?.edits ?? [];
      const after = applyEdits(source, edits);
      const read = await parse("main.tf", after).catch((error) => assert.fail(`${title}: ${error}\n${after}`));
      const [variable] = Object.values(read.variable ?? {}).flat() as { default: string }[];
      const [local] = Object.values(read.locals?.[0] ?? {}) as string[];
      const extracted = variable?.default ?? local;
      assert.equal(extracted === undefined ? undefined : valueOfTemplate(extracted), text, `${title}\n${after}`);
      assert.deepEqual(
        Object.keys(read).filter((key) => !["resource", "variable", "locals"].includes(key)),
        [],
      );
      count++;
    }
  }
  assert.ok(count > 80, String(count));
});

test("every fix of a file with any text in it leaves a file that reads", () => {
  let count = 0;
  for (const text of texts) {
    const literal = hclString(text);
    const source = [
      `resource "azurerm_key_vault" "kv" {\n  name = ${literal}\n  sku_name = ${literal}\n  location = ${literal}\n  tags = ${literal}\n  enable_rbac_authorization = module.m.x${hclIndex(text)}\n}`,
      `resource "azurerm_machine_learning_workspace" "ml" {\n  name = ${literal}\n  key_vault_id = ${literal}\n  identity {\n    type = ${literal}\n    identity_ids = [${literal}]\n  }\n}`,
      `variable ${literal} {\n  default = ${literal}\n}`,
    ].join("\n\n");
    const problems = hcl.parse("main.tf", source).problems.length;
    const service = serviceWith({ "main.tf": source });
    for (const { edits, title } of service.fixes(uri, { start: 0, end: source.length })) {
      const after = applyEdits(source, edits);
      assert.ok(hcl.parse("main.tf", after).problems.length <= problems, `${title}\n${after}`);
      count++;
    }
  }
  assert.ok(count > 120, String(count));
});

test("what is completed of declared names reads as a reference", () => {
  for (const text of texts) {
    const source = `variable ${hclString(text)} {}\n\nlocals {\n  x = \n}\n`;
    const at = source.indexOf("x = ") + 4;
    for (const { insert, kind, isSnippet } of serviceWith({ "main.tf": source }).complete(uri, at).items) {
      if (kind !== "reference" || isSnippet) continue;
      assert.match(insert, /^[\p{ID_Start}_][\p{ID_Continue}.-]*$/u, text);
    }
  }
});
