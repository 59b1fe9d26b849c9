/** In JSON, Terraform takes addresses as they are in `depends_on`, and templates nowhere there. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { json } from "../../server/src/languages/json/json";
import { applyEdits } from "../../server/src/text/edit";
import { uriOf } from "../harness/service";

const to = { kind: "list", items: [{ kind: "reference", path: ["terraform_data", "c"] }] } as const;

test("addresses in depends_on are written as they are, whether it is there or is added", () => {
  const text = `{ "resource": { "terraform_data": { "b": { "depends_on": ["terraform_data.a"], "input": ["\${var.a}"] } } } }`;
  const document = json.parse(uriOf("main.tf.json"), text);
  const items = document.blocks[0]!.body.items;
  const changed = (name: string) => {
    const { value } = items.find((item) => item.name === name)!;
    return applyEdits(text, json.write.edits(document, [{ kind: "setValue", value, to }]));
  };
  assert.match(changed("depends_on"), /"depends_on": \["terraform_data\.c"\]/);
  assert.match(changed("input"), /"input": \["\$\{terraform_data\.c\}"\]/);
  const added = json.write.bodyItems([{ name: "depends_on", form: "argument", value: to }], false);
  assert.equal(added, '"depends_on": ["terraform_data.c"]');
});
