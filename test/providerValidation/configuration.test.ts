/** What a provider is told of a block: what is known of it, converted to the provider's schema as Terraform converts it. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { serviceWith, uriOf } from "../harness/service";
import { described, nested, questionIn, schemaOf, sentToProvider } from "./sentConfig";

const resource = (body: string) => `resource "thing_pool" "it" {\n${body}\n}\n`;
const toldOf = (body: string, schema: Parameters<typeof sentToProvider>[1], more = "") =>
  sentToProvider(questionIn(`${resource(body)}${more}`), schema);

test("literals, locals and defaults are known, and everything else is not", () => {
  const schema = schemaOf({
    a: "string",
    b: "string",
    c: "string",
    d: "string",
    e: "string",
    f: "string",
    g: "string",
  });
  const body = `a = "text"\nb = local.joined\nc = var.given\nd = var.asked\ne = thing_other.x.id\nf = null`;
  const more = `
locals { joined = "a-\${var.given}" }
variable "given" { default = "x" }
variable "asked" {}
resource "azurerm_resource_group" "rg" { }
terraform {
  backend "local" {}
}
`;
  const service = serviceWith({ "main.tf": resource(body) + more });
  const [question] = service.questionsFor(uriOf("main.tf"));
  assert.deepEqual(sentToProvider(question!, schema), {
    a: "text",
    b: "a-x",
    c: "x",
    d: "?",
    e: "?",
    f: null,
    g: null,
  });
  // What rests on variables is told apart, since they may be set to something else.
  const certain = sentToProvider({ config: question!.certain! }, schema);
  assert.deepEqual(certain, { a: "text", b: "?", c: "?", d: "?", e: "?", f: null, g: null });
});

test("nothing rests on a variable where none is read", () => {
  assert.equal(questionIn(resource(`a = "text"`)).certain, undefined);
});

test("values become what the schema wants as cty converts them", () => {
  const schema = schemaOf({
    text: "string",
    number: "number",
    bool: "bool",
    list: ["list", "string"],
    set: ["set", "number"],
    map: ["map", "string"],
    object: ["object", { x: "number", y: "string" }],
  });
  const body = `text = 1.5\nnumber = "12"\nbool = "true"\nlist = ["a", 1, true]\nset = [1, "2"]\nmap = { a = 1 }\nobject = { x = "3" }`;
  assert.deepEqual(toldOf(body, schema), {
    text: "1.5",
    number: 12,
    bool: true,
    list: ["a", "1", "true"],
    set: [1, 2],
    map: { a: "1" },
    object: { x: 3, y: null },
  });
});

test("a value that Terraform refuses is not told: the provider would not be asked about it", () => {
  const schema = schemaOf({ number: "number", list: ["list", "string"], inner: ["list", "number"] });
  const body = `number = "twelve"\nlist = "a"\ninner = [1, "x"]`;
  assert.deepEqual(toldOf(body, schema), { number: "?", list: "?", inner: "?" });
});

test("unknown parts stay apart from what is known beside them", () => {
  const schema = schemaOf({ list: ["list", "string"], map: ["map", "string"], all: ["list", "string"] });
  const body = `list = ["a", var.x]\nmap = { a = "b", c = var.x }\nall = [for one in var.x : one]`;
  assert.deepEqual(toldOf(body, schema, 'variable "x" {}\n'), {
    list: ["a", "?"],
    map: { a: "b", c: "?" },
    all: "?",
  });
});

test("what may be of any type is told with its own", () => {
  const schema = schemaOf({ body: "dynamic", nothing: "dynamic", unknown: "dynamic" });
  const body = `body = { name = "a", sizes = [1, "b"], later = var.x, none = null }\nunknown = var.x`;
  assert.deepEqual(toldOf(body, schema, 'variable "x" {}\n'), {
    body: { any: { name: "a", sizes: [1, "b"], later: "?", none: null }, type: "object" },
    nothing: null,
    unknown: "?",
  });
});

test("nested blocks by how the schema nests them", () => {
  const inside = schemaOf({ port: "number", host: "string" });
  const schema = schemaOf(
    {},
    nested("list", "list", inside),
    nested("set", "set", inside),
    nested("single", "single", inside),
    nested("map", "map", inside),
    nested("group", "group", inside),
    nested("absent", "list", inside),
    nested("none", "single", inside),
  );
  const body = `list { port = 1 }\nlist { port = var.x }\nset { port = 3 }\nsingle { host = "a" }\nmap "key" { port = 4 }`;
  assert.deepEqual(toldOf(body, schema, 'variable "x" {}\n'), {
    list: [
      { port: 1, host: null },
      { port: "?", host: null },
    ],
    set: [{ port: 3, host: null }],
    single: { port: null, host: "a" },
    map: { key: { port: 4, host: null } },
    group: { port: null, host: null },
    absent: [],
    none: null,
  });
});

test("blocks in blocks, and blocks for an argument that is a list of objects", () => {
  const inner = nested("rule", "list", schemaOf({ port: "number" }));
  const schema = schemaOf(
    { attached: ["list", ["object", { a: "string", b: "string" }]] },
    {
      ...nested("outer", "list", schemaOf({}, inner)),
    },
  );
  const body = `outer {\n  rule { port = 1 }\n  rule { port = 2 }\n}\nattached { a = "x" }`;
  assert.deepEqual(toldOf(body, schema), {
    attached: [{ a: "x", b: null }],
    outer: [{ rule: [{ port: 1 }, { port: 2 }] }],
  });
});

test("arguments that are described name by name lack nothing", () => {
  const inside = schemaOf({ port: "number", host: "string" });
  const schema = {
    ...schemaOf({}),
    attributes: [
      described("one", "single", inside),
      described("all", "list", inside),
      described("by_name", "map", inside),
    ],
  };
  const body = `one = { port = "1" }\nall = [{ host = "a" }, { port = var.x }]\nby_name = { k = { port = 2 } }`;
  assert.deepEqual(toldOf(body, schema, 'variable "x" {}\n'), {
    one: { port: 1, host: null },
    all: [
      { port: null, host: "a" },
      { port: "?", host: null },
    ],
    by_name: { k: { port: 2, host: null } },
  });
});

test("a block with arguments of any type is sent only if the code has no such block", () => {
  const inside = schemaOf({ value: "dynamic" });
  const schema = schemaOf({}, nested("written", "list", inside), nested("absent", "list", inside));
  assert.deepEqual(toldOf("written { value = 1 }", schema), { written: "?", absent: { any: [], type: "tuple" } });
});

test("dynamic blocks are written out as far as it is known what they go over", () => {
  const inside = schemaOf({ port: "number", key: "string" });
  const schema = schemaOf(
    {},
    nested("rule", "list", inside),
    nested("other", "list", inside),
    nested("no", "list", inside),
  );
  const body = `
rule { port = 1 }
dynamic "rule" {
  for_each = local.ports
  content {
    port = rule.value
    key  = rule.key
  }
}
dynamic "other" {
  for_each = var.ports
  content { port = other.value }
}
dynamic "no" {
  for_each = []
  content { port = no.value }
}`;
  const more = `locals { ports = { a = 2, b = 3 } }\nvariable "ports" {}\n`;
  assert.deepEqual(toldOf(body, schema, more), {
    rule: [
      { port: 1, key: null },
      { port: 2, key: "a" },
      { port: 3, key: "b" },
    ],
    other: "?",
    no: [],
  });
});

test("of several instances one is meant, whose each and count are unknown", () => {
  const schema = schemaOf({ name: "string", size: "number" });
  assert.deepEqual(toldOf(`for_each = { a = 1 }\nname = each.key\nsize = 1`, schema), { name: "?", size: 1 });
  assert.deepEqual(toldOf(`count = 2\nname = "x\${count.index}"`, schema), { name: "?", size: null });
});

test("values of variables with which there is no instance are not those of a block", () => {
  const schema = schemaOf({ name: "string" });
  const more = `variable "on" { default = false }\nvariable "name" { default = "" }\n`;
  assert.deepEqual(toldOf("count = var.on ? 1 : 0\nname = var.name", schema, more), { name: "?" });
  assert.deepEqual(toldOf("for_each = []\nname = var.name", schema, more), { name: "?" });
  assert.deepEqual(toldOf("count = var.on ? 0 : 1\nname = var.name", schema, more), { name: "" });
});

test("Terraform's own arguments are no part of it", () => {
  const schema = schemaOf({ name: "string", provider: "string", lifecycle: "string" });
  const body = `name = "a"\nprovider = thing.other\ndepends_on = []\nlifecycle { prevent_destroy = true }`;
  assert.deepEqual(toldOf(body, schema), { name: "a", provider: null, lifecycle: null });
});

test("the provider of a block is the one that the module means by its name", () => {
  const code = `
terraform {
  required_providers {
    az = { source = "hashicorp/azurerm" }
    thing = { source = "example.com/team/thing" }
  }
}
resource "thing_pool" "a" {}
resource "azurerm_subnet" "b" { provider = az.second }
data "random_id" "c" {}
`;
  const questions = serviceWith({ "main.tf": code }).questionsFor(uriOf("main.tf"));
  assert.deepEqual(
    questions.map(({ provider }) => provider),
    [
      { name: "thing", source: "example.com/team/thing" },
      { name: "az", source: "hashicorp/azurerm" },
      { name: "random" },
    ],
  );
});
