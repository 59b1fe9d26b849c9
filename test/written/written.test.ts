/** Any text as a name, key, value, tag, description or comment reads back as that text, whatever it is written in. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { patience } from "../../scripts/patience.mjs";
import { cdktf } from "../../server/src/languages/cdktf/cdktf";
import { hcl } from "../../server/src/languages/hcl/hcl";
import { json } from "../../server/src/languages/json/json";
import type { NewValue } from "../../server/src/model/change";
import type { Value } from "../../server/src/model/value";
import { catalog } from "../harness/service";
import { anyTexts, unseen, valueOfTemplate } from "./anyText";

const texts = anyTexts(1500);
const pairs = texts.map((text, at) => ({ key: texts[texts.length - 1 - at]!, text }));

function mapOf(key: string, text: string): NewValue {
  return { kind: "map", items: [{ key, value: { kind: "list", items: [{ kind: "text", text }] } }] };
}

test("in HCL, as HashiCorp's own parser reads it", { timeout: patience(120_000) }, async () => {
  // It starts a Go program when it is loaded.
  const { parse } = await import("@cdktf/hcl2json");
  for (const { key, text } of pairs) {
    const written = hcl.write.value(mapOf(key, text), false);
    assert.doesNotMatch(written, unseen);
    const source = `locals {\n  x = ${written}\n}\n`;
    const read = await parse("main.tf", source).catch((error) => assert.fail(`${error}\n${source}`));
    const [[back, [value]]] = Object.entries(read.locals[0].x) as [[string, [string]]];
    assert.equal(valueOfTemplate(value), text, source);
    assert.equal(valueOfTemplate(back), key, source);
  }
});

test("in HCL, as our own reader reads it", () => {
  for (const { key, text } of pairs) {
    const source = `locals {\n  x = ${hcl.write.value(mapOf(key, text), false)}\n}\n`;
    const { blocks, problems } = hcl.parse("main.tf", source);
    assert.deepEqual(problems, [], source);
    assert.deepEqual(pairIn(blocks[0]!.body.items[0]!.value), [key, text], source);
  }
});

test("in JSON", () => {
  for (const { key, text } of pairs) {
    const written = json.write.value(mapOf(key, text), false);
    assert.doesNotMatch(written, unseen);
    const [[back, [value]]] = Object.entries(JSON.parse(written)) as [[string, [string]]];
    assert.deepEqual([valueOfTemplate(back), valueOfTemplate(value)], [key, text], written);
  }
});

test("in programs, as the engine and then Terraform read them", () => {
  for (const { key, text } of pairs) {
    const written = cdktf.write.value(mapOf(key, text), false);
    assert.doesNotMatch(written, unseen);
    const value = new Function(`"use strict"; return (${written});`)() as Record<string, [string]>;
    assert.deepEqual(Object.keys(value).map(valueOfTemplate), [key], written);
    assert.equal(Object.getPrototypeOf(value), Object.prototype);
    assert.equal(valueOfTemplate(Object.values(value)[0]![0]), text, written);
  }
});

test("in programs, as our own reader reads them", () => {
  for (const { key, text } of pairs) {
    const written = cdktf.write.value(mapOf(key, text), false);
    const source = `import { ResourceGroup } from "@cdktf/provider-azurerm/lib/resource-group";\n\nnew ResourceGroup(this, "x", {\n  tags: ${written},\n});\n`;
    const [block] = cdktf.parse("main.ts", source, catalog).blocks;
    assert.deepEqual(pairIn(block!.body.items[0]!.value), [key, text], source);
  }
});

function pairIn(value: Value): unknown {
  const [bodyItem] = value.kind === "body" ? value.body.items : [];
  const [item] = bodyItem?.value.kind === "list" ? bodyItem.value.items : [];
  return [bodyItem?.name, item?.kind === "text" ? item.text : item];
}

test("a comment stays one, in either language", async () => {
  const { parse } = await import("@cdktf/hcl2json");
  for (const text of texts) {
    const lines = text.split("\n");
    const block = { kind: "locals", labels: [], comments: lines, beside: lines[0]!, behind: lines.at(-1)! };
    const items = [
      { name: "x", form: "argument", value: { kind: "number", number: 1 }, comments: lines, behind: lines[0]! },
    ] as const;
    const blocks = [{ ...block, items }];
    const source = hcl.conversion.program(blocks).text;
    assert.deepEqual(await parse("main.tf", source), { locals: [{ x: 1 }] }, source);
    const program = cdktf.conversion.program(blocks, { packages: [] }).text;
    const code = program.replace(/^import .*$/gm, "");
    const made: unknown[] = [];
    const TerraformLocal = function local(...args: unknown[]) {
      made.push(args.slice(1));
    };
    new Function("TerraformLocal", code)(TerraformLocal);
    assert.deepEqual(made, [["x", 1]], program);
    for (const one of [source, program]) assert.doesNotMatch(one.replaceAll("👩\u200d💻", ""), unseen);
  }
});
