import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { it } from "node:test";
import { cdktf } from "../../server/src/languages/cdktf/cdktf";
import { reparseConfig } from "../../server/src/languages/cdktf/parse/reparseConfig";
import { json } from "../../server/src/languages/json/json";
import { applyEdits } from "../../server/src/text/edit";
import { catalog } from "../harness/service";
import { randomEdit } from "./mutate";
import { randomFrom } from "./random";

const resource = (name: string) =>
  `{ "resource": { "azurerm_resource_group": { "${name}": { "name": "${name}", "tags": { "a": ["b", 1] } } } } }`;
const text = `[\n${["one", "two", "three", "four"].map(resource).join(",\n")}\n]\n`;

it("reads the same after an edit as from the start", () => {
  const random = randomFrom(7);
  for (let round = 0; round < 200; round++) {
    let document = json.parse("main.tf.json", text);
    for (let edits = 0; edits < 12; edits++) {
      const edit = randomEdit(document.text, random);
      const fresh = json.parse("main.tf.json", applyEdits(document.text, [edit]));
      document = json.reparse(document, edit);
      assert.deepEqual(document, fresh);
    }
  }
});

it("reads programs the same after an edit as from the start", () => {
  const random = randomFrom(8);
  for (const name of readdirSync("test/cases/contract")) {
    const text = readFileSync(`test/cases/contract/${name}/main.ts`, "utf8");
    for (let round = 0; round < 20; round++) {
      let document = cdktf.parse("main.ts", text, catalog);
      for (let edits = 0; edits < 12; edits++) {
        const edit = randomEdit(document.text, random);
        const fresh = cdktf.parse("main.ts", applyEdits(document.text, [edit]), catalog);
        document = cdktf.reparse(document, edit, catalog);
        assert.deepEqual(document, fresh);
      }
    }
  }
});

it("reads what is typed into a config the same as from the start, and only that", () => {
  let hits = 0;
  for (const name of readdirSync("test/cases/contract")) {
    const text = readFileSync(`test/cases/contract/${name}/main.ts`, "utf8");
    for (const { index } of text.matchAll(/\{(?=\s*\w+: )|, (?=\w+: )|,\n(?= {6})/g)) {
      let document = cdktf.parse("main.ts", text, catalog);
      let at = index + 1;
      for (const typed of ["\n", " ", "k", "e", "y", ":", " ", '"', "v", '"', ","]) {
        const edit = { span: { start: at, end: at }, text: typed };
        const fresh = cdktf.parse("main.ts", applyEdits(document.text, [edit]), catalog);
        const [first] = document.blocks;
        const again = reparseConfig(document, edit);
        document = again ?? fresh;
        if (again && first === again.blocks[0]) hits++;
        assert.deepEqual(document, fresh, `after ${JSON.stringify(typed)} in ${document.text}`);
        at += typed.length;
      }
    }
  }
  assert.ok(hits > 300, `${hits} keys were enough`);
});

it("keeps the blocks that read the same", () => {
  const before = json.parse("main.tf.json", text);
  const blocks = [...before.blocks];
  const start = text.indexOf('"name": "two"');
  const after = json.reparse(before, { span: { start, end: start + 6 }, text: '"location"' });
  assert.deepEqual(
    after.blocks.map((block, index) => block === blocks[index]),
    [true, false, true, true],
  );
});
