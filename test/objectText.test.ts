// A resource of a plan as Terraform prints it, to be looked at beside what becomes of it.
import assert from "node:assert/strict";
import { test } from "node:test";
import { objectText } from "../server/src/hosts/planning/objectText";
import { type BlockSchema, type CtyValue, schemaTree, unknownValue } from "../server/src/introspection/index";

const flags = { required: false, optional: true, computed: false, sensitive: false, writeOnly: false };
const attribute = (name: string, type: unknown = "string", more = {}) => ({
  ...flags,
  name,
  type: type as never,
  deprecated: false,
  deprecationMessage: "",
  ...more,
});
const inner: BlockSchema = {
  attributes: [attribute("always_on", "bool"), attribute("key", "string", { sensitive: true })],
  blocks: [],
  deprecated: false,
  deprecationMessage: "",
} as unknown as BlockSchema;
const schema = {
  attributes: [
    attribute("id"),
    attribute("name"),
    attribute("password", "string", { sensitive: true }),
    attribute("policy"),
    attribute("script"),
    attribute("secret_by_state"),
    attribute("sizes", { kind: "list", element: "number" }),
    attribute("tags", { kind: "map", element: "string" }),
  ],
  blocks: [{ name: "config", nesting: "list", minItems: 0, maxItems: 0, block: inner }],
  deprecated: false,
  deprecationMessage: "",
} as unknown as BlockSchema;

const value = new Map<string, CtyValue>([
  ["id", unknownValue],
  ["name", "a"],
  ["password", "topsecret"],
  ["policy", '{"b":[1],"a":{"c":"topsecret"}}'.replace("topsecret", "d")],
  ["script", "one\n\n  two\n"],
  ["secret_by_state", "topsecret"],
  ["sizes", [1, 2]],
  ["tags", new Map([["team one", "x"]])],
  ["config", [new Map<string, CtyValue>([["always_on", true], ["key", "topsecret"]])]], // biome-ignore format: one line
]);

test("an object is printed as terraform show does, without what is secret", () => {
  const text = objectText(value, {
    head: 'resource "x" "a"',
    root: schemaTree(schema),
    hidden: new Set(["secret_by_state"]),
    unsure: new Set(),
    changes: [
      { path: "name", before: "", after: "", replaces: true },
      { path: "config.0.key", before: "", after: "", replaces: false },
    ],
  });
  assert.equal(
    text,
    `resource "x" "a" {
  id              = (known after apply)
  name            = "a" # forces replacement
  password        = (sensitive value)
  policy          = jsonencode({
    a = {
      c = "d"
    }
    b = [
      1,
    ]
  })
  script          = <<-EOT
    one

      two
  EOT
  secret_by_state = (sensitive value)
  sizes           = [
    1,
    2,
  ]
  tags            = {
    "team one" = "x"
  }

  config {
    always_on = true
    key       = (sensitive value) # changes
  }
}
`,
  );
});

test("what Terraform would know, and is not known here, is told apart from what only an apply knows", () => {
  const telling = { head: "x", root: schemaTree(schema), hidden: new Set<string>(), changes: [] };
  assert.match(objectText(value, { ...telling, unsure: new Set(["id"]) }), /^ {2}id +?= \(not known here\)$/m);
  assert.equal(objectText(null, { ...telling, unsure: new Set() }), "");
});
