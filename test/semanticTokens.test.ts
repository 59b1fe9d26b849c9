/** Semantic tokens: each word with what it is, `+` for a declaration and `*` for what Terraform brings. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { joined } from "../server/src/lsp/session/sentTokens";
import { tokenTypes } from "../server/src/model/token";
import type { Service } from "../server/src/service";
import { Lines } from "../server/src/text/lines";
import { serviceWith, uriOf } from "./harness/service";

/** The tokens as an editor decodes them. */
function decoded(service: Service, name: string): string[] {
  const uri = uriOf(name);
  const text = service.text(uri) ?? "";
  const lines = new Lines(text);
  const data = joined(service.tokens(uri) ?? [], lines);
  const words: string[] = [];
  let [line, character] = [0, 0];
  for (let at = 0; at < data.length; at += 5) {
    const [below = 0, column = 0, length = 0, type = 0, modifiers = 0] = data.subarray(at, at + 5);
    character = below > 0 ? column : character + column;
    line += below;
    const start = lines.offsetAt({ line, character });
    words.push(`${text.slice(start, start + length)} ${tokenTypes[type]}${["", "+", "*"][modifiers]}`);
  }
  return words;
}

const tokensOf = (text: string, name = "main.tf") => decoded(serviceWith({ [name]: text }), name);

test("blocks, labels, arguments, nested blocks, references and functions", () =>
  assert.deepEqual(
    tokensOf(`resource "azurerm_subnet" "main" {
  name = upper(var.names[local.first].text)
  delegation {
    map = { "quoted" = data.azurerm_subnet.other.id }
  }
}
`),
    [
      ...["resource type", "azurerm_subnet enumMember", "main enumMember+", "name property", "upper function*"],
      ...["var variable*", "names variable", "local variable*", "first variable", "text property", "delegation type"],
      ...["map property", "data variable*", "azurerm_subnet variable", "other variable", "id property"],
    ],
  ));

test("what expressions and dynamic blocks introduce is a parameter", () =>
  assert.deepEqual(
    tokensOf(`locals {
  all = { for key, one in var.all : key => one.id if one.on }
}
resource "a" "b" {
  dynamic "rule" {
    for_each = []
    content {
      name = rule.value
    }
  }
}
`),
    [
      ...["locals type", "all variable+", "key parameter+", "one parameter+", "var variable*", "all variable"],
      ...["key parameter", "one parameter", "id property", "one parameter", "on property"],
      ...["resource type", "a enumMember", "b enumMember+", "dynamic keyword", "rule type", "for_each property"],
      ...["content type", "name property", "rule parameter", "value property"],
    ],
  ));

test("types of variables are types", () =>
  assert.deepEqual(tokensOf('variable "x" {\n  type = map(object({ a = optional(string) }))\n}\n'), [
    ...["variable type", "x enumMember+", "type property", "map type*", "object type*", "a property"],
    ...["optional type*", "string type*"],
  ]));

test("bodies of azapi, templates, functions of providers, values of variables", () => {
  assert.deepEqual(
    tokensOf(`resource "azapi_resource" "x" {\n  body = { properties = { kind = "a-\${each.key}" } }\n}\n`).slice(3),
    ["body property", "properties property", "kind property", "each variable*", "key property"],
  );
  assert.deepEqual(tokensOf("locals {\n  a = provider::azapi::parse(1)\n}\n").slice(2), [
    "provider::azapi::parse function",
  ]);
  assert.deepEqual(tokensOf("name = { a = 1 }\n# x\nother = []\n", "main.tfvars"), [
    "name variable",
    "a property",
    "other variable",
  ]);
});

test("half-typed text has what is there; JSON and programs have their own", () => {
  assert.deepEqual(tokensOf('resource "a\n\nlocals {\n  a = var.\n  b\n'), [
    ...["resource type", "a enumMember", "locals type", "a variable+", "var variable*"],
  ]);
  const service = serviceWith({ "main.tf.json": '{"locals": {"a": 1}}', "main.ts": 'import "cdktf";\n' });
  assert.equal(service.tokens(uriOf("main.tf.json")), undefined);
  assert.equal(service.tokens(uriOf("main.ts")), undefined);
});

test("none beside an extension that gives them", () => {
  const service = serviceWith({ "main.tf": "locals {}\n" });
  service.setOtherExtensions([
    { languages: ["terraform"], capabilities: ["tokens"], triggers: "", suggests: "anything" },
  ]);
  assert.equal(service.tokens(uriOf("main.tf")), undefined);
});

test("after any edit they are those of the text read anew", () => {
  const text =
    'locals {\n  a = 1\n}\n\nresource "x" "y" {\n  a = local.a\n}\n\nloose\noutput "o" {\n  value = x.y.id\n}\n';
  const service = serviceWith({ "main.tf": text });
  const uri = uriOf("main.tf");
  decoded(service, "main.tf");
  let now = text;
  for (const [from, to] of [
    ["locals", "# c\n\nlocals"],
    ["  a = 1", "  a = 1\n  b = max(1)"],
    ["}\n\nresource", "}  resource"],
    ["loose\n", ""],
    ["local.a", "local.b.c"],
  ] as const) {
    const start = now.indexOf(from);
    service.change(uri, { span: { start, end: start + from.length }, text: to });
    now = now.replace(from, to);
    assert.equal(service.text(uri), now);
    assert.deepEqual(decoded(service, "main.tf"), tokensOf(now));
  }
});
