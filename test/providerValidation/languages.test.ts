/** A provider is told the same of a block, in whatever language it is written. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { asProgram } from "../harness/asProgram";
import { serviceWith, uriOf } from "../harness/service";
import { nested, questionIn, schemaOf, sentToProvider } from "./sentConfig";

const inside = schemaOf({ port: "number", host: "string" });
const everywhere = schemaOf(
  { name: "string", tags: ["map", "string"], size: "number" },
  nested("list", "list", inside),
  nested("single", "list", inside),
);

test("JSON is told as the same code in Terraform's language", () => {
  const body = {
    name: `a-\${var.x}`,
    tags: { a: "b", "c d": "e" },
    size: 1,
    list: [{ port: 1 }, { port: 2, host: "h" }],
    single: { host: "h" },
  };
  const code = JSON.stringify({ variable: { x: {} }, resource: { thing_pool: { it: body } } });
  assert.deepEqual(sentToProvider(questionIn(code, "main.tf.json"), everywhere), {
    name: "?",
    tags: { a: "b", "c d": "e" },
    size: 1,
    list: [
      { port: 1, host: null },
      { port: 2, host: "h" },
    ],
    single: [{ port: null, host: "h" }],
  });
});

test("a program is told as the same code in Terraform's language", () => {
  const code = `resource "azurerm_storage_account" "it" {
  name                     = "account"
  account_replication_type = "LRS"
  tags                     = { a = "b" }
  network_rules {
    default_action = "Deny"
    ip_rules       = ["10.0.0.1"]
  }
}
`;
  const rules = schemaOf({ default_action: "string", ip_rules: ["set", "string"] });
  const schema = schemaOf(
    { name: "string", account_replication_type: "string", tags: ["map", "string"] },
    nested("network_rules", "list", rules),
  );
  const expected = sentToProvider(questionIn(code), schema);
  const program = asProgram(code);
  const service = serviceWith({ "main.ts": program });
  const questions = service.questionsFor(uriOf("main.ts"));
  assert.deepEqual(
    questions.map((one) => sentToProvider(one, schema)),
    [expected],
  );
});

test("what a program spreads into a construct may set anything else", () => {
  const code = `import { StorageAccount } from "@cdktf/provider-azurerm/lib/storage-account";
new StorageAccount(this, "it", { name: "account", ...others });
`;
  const schema = schemaOf({ name: "string", tags: ["map", "string"] }, nested("network_rules", "list", schemaOf({})));
  assert.deepEqual(sentToProvider(questionIn(code, "main.ts"), schema), {
    name: "account",
    tags: "?",
    network_rules: "?",
  });
});
