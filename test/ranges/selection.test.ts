/** Selections: what one at `$0` grows to, step by step, up to the file. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { serviceWith, uriOf } from "../harness/service";

function grows(marked: string, name = "main.tf"): string[] {
  const offset = marked.indexOf("$0");
  const text = marked.replace("$0", "");
  const spans = serviceWith({ [name]: text }).selectionAt(uriOf(name), offset);
  for (const [index, { start, end }] of spans.entries()) {
    const { start: outerStart, end: outerEnd } = spans[index + 1] ?? { start: 0, end: text.length };
    assert.ok(outerStart <= start && end <= outerEnd, "each stands in the next");
  }
  return spans.map(({ start, end }) => text.slice(start, end).replaceAll(/\s+/g, " ").trim());
}

test("a word, the inside of a string, the string, the argument, the body, the block, the file", () =>
  assert.deepEqual(grows('resource "a" "b" {\n  name = "my fi$0rst"\n  size = 1\n}\n\nlocals {}\n'), [
    "first",
    "my first",
    '"my first"',
    'name = "my first"',
    'name = "my first" size = 1',
    '{ name = "my first" size = 1 }',
    'resource "a" "b" { name = "my first" size = 1 }',
    'resource "a" "b" { name = "my first" size = 1 } locals {}',
  ]));

test("a label, its head and its block", () =>
  assert.deepEqual(grows('resource "az$0a" "b" {\n}\nlocals {}\n').slice(0, 4), [
    "aza",
    '"aza"',
    'resource "aza" "b"',
    'resource "aza" "b" { }',
  ]));

test("steps of a reference in a template", () =>
  assert.deepEqual(grows(`locals {\n  a = "x-\${var.na$0me.first} y"\n}\n`).slice(0, 6), [
    "name",
    "var.name",
    "var.name.first",
    `\${var.name.first}`,
    `x-\${var.name.first} y`,
    `"x-\${var.name.first} y"`,
  ]));

test("items of lists, arguments of calls", () => {
  assert.deepEqual(grows("locals {\n  a = [1, [2$03, 4], 5]\n}\n").slice(0, 5), [
    "23",
    "23, 4",
    "[23, 4]",
    "1, [23, 4], 5",
    "[1, [23, 4], 5]",
  ]);
  assert.deepEqual(grows("locals {\n  a = max(1, va$0r.b)\n}\n").slice(0, 4), [
    "var",
    "var.b",
    "1, var.b",
    "max(1, var.b)",
  ]);
});

test("bodies of azapi at any depth", () =>
  assert.deepEqual(
    grows(
      'resource "azapi_resource" "x" {\n  body = {\n    properties = {\n      kind = "a$0b"\n    }\n  }\n}\n',
    ).slice(0, 8),
    [
      "ab",
      '"ab"',
      'kind = "ab"',
      '{ kind = "ab" }',
      'properties = { kind = "ab" }',
      '{ properties = { kind = "ab" } }',
      'body = { properties = { kind = "ab" } }',
      '{ body = { properties = { kind = "ab" } } }',
    ],
  ));

test("a line of a text over lines, the text", () =>
  assert.deepEqual(grows("locals {\n  a = <<EOT\none t$0wo\nthree\nEOT\n}\n").slice(0, 3), [
    "two",
    "one two three",
    "<<EOT one two three EOT",
  ]));

test("a dynamic block from its label and from its content", () => {
  const text = (label: string, value: string) =>
    `resource "a" "b" {\n  dynamic "${label}" {\n    for_each = []\n    content {\n      c = ${value}\n    }\n  }\n}\n`;
  assert.deepEqual(grows(text("na$0me", "1")).slice(0, 2), ["name", '"name"']);
  assert.deepEqual(grows(text("name", "1$02")).slice(0, 4), ["12", "c = 12", "{ c = 12 }", "content { c = 12 }"]);
});

test("comments: the word, the line, those around it", () =>
  assert.deepEqual(grows("locals {\n  # one t$0wo\n  # three\n  a = 1\n}\n").slice(0, 4), [
    "two",
    "# one two",
    "# one two # three",
    "# one two # three a = 1",
  ]));

test("half-typed text, no text, values of variables, programs", () => {
  assert.deepEqual(grows('resource "a" "b" {\n  name = "x$0').slice(0, 2), ["x", '"x']);
  assert.deepEqual(grows("$0"), []);
  assert.deepEqual(grows("na$0me = [1]\n", "main.tfvars"), ["name", "name = [1]", "name = [1]"]);
  assert.deepEqual(grows('import "cdktf";\nne$0w X();\n', "main.ts"), []);
});
