// biome-ignore-all lint/suspicious/noTemplateCurlyInString: it is HCL's template, not JavaScript's
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { patience } from "../../scripts/patience.mjs";
import { partsOf } from "../../server/src/languages/hcl/blocks/parts";
import { hcl } from "../../server/src/languages/hcl/hcl";
import type { Document } from "../../server/src/model/document";
import { valuesIn } from "../../server/src/model/value";
import { isThorough } from "../harness/thorough";

const many = 10_000;
/** How much of what is longer than that: no square of a quarter of it would end in time either. */
const part = isThorough ? 1 : 1 / 4;
const lines = (line: (at: number) => string) => Array.from({ length: many }, (_, at) => line(at)).join("\n");

/** Texts that overflow the stack or take forever where a parser is careless: each is far too long for any square. */
const texts: Record<string, string> = {
  "brackets in brackets": `a = ${"[".repeat(many)}${"]".repeat(many)}\nb = 1\n`,
  "parentheses in parentheses": `a = ${"(".repeat(many)}1${")".repeat(many)}\nb = 1\n`,
  "objects in objects": `a = ${"{ x = ".repeat(many)}1${"}".repeat(many)}\nb = 1\n`,
  "calls in calls": `a = ${"f(".repeat(many)}${")".repeat(many)}\nb = 1\n`,
  "indexes in indexes": `a = ${"a[".repeat(many)}0${"]".repeat(many)}\nb = 1\n`,
  "templates in templates": `a = ${'"${'.repeat(many)}x${'}"'.repeat(many)}\nb = 1\n`,
  "blocks in blocks": `${"x {\n".repeat(many)}${"}\n".repeat(many)}b = 1\n`,
  "for in for": `a = ${"[for x in y : ".repeat(many)}x${"]".repeat(many)}\nb = 1\n`,
  signs: `a = ${"-".repeat(many)}${"!".repeat(many)}1\nb = 1\n`,
  conditionals: `a = ${"x ? y : ".repeat(many)}z\nb = 1\n`,
  "conditionals in conditionals": `a = ${"x ? ".repeat(many)}y${" : z".repeat(many)}\nb = 1\n`,
  operators: `a = 1${" + 1 * 2".repeat(many)}\nb = 1\n`,
  steps: `a = x${".y[0].*".repeat(many)}\nb = 1\n`,
  "unclosed brackets": `a = ${"[".repeat(many)}`,
  "unclosed braces": `a = ${"{\n".repeat(many)}`,
  "unclosed templates": `a = ${'"${'.repeat(many)}`,
  "unclosed blocks": lines((at) => `resource "a" "${at}" {\n  x {\n    y = [`),
  "blocks in blocks that are not indented": `${'resource "a" "b" {\n'.repeat(many)}${"}\n".repeat(many)}b = 1\n`,
  "unclosed blocks that are not indented, with a bracket too many": `${'resource "a" "b" {\n'.repeat(many)}x = [}\n${"}\n".repeat(many)}b = 1\n`,
  "unclosed blocks that are not indented, one of which does not end": `${'resource "a" "b" {\nx {\n}\n'.repeat(many)}${"}\n".repeat(many - 1)}b = 1\n`,
  "brackets that others close": `x {\nresource "a" "b" {\n${"(".repeat(many)}${"]".repeat(many)}\n`,
  "unclosed blocks that nothing ends": lines((at) => `x${at} {`),
  "unclosed texts": lines(() => 'a = "'),
  "unclosed comments": lines(() => "a = 1 /*"),
  "unclosed heredocs": lines(() => "a = <<EOT"),
  "unclosed heredocs of many names": lines((at) => `x {\na = <<M${at}\n}`),
  "unclosed heredocs with a last end": `${lines((at) => `resource "a" "${at}" {\na = <<EOT\n}`)}\nEOT\n`,
  "heredocs that never end, in a template": `a = "${"${<<A\n".repeat(many)}`,
  "heredocs in heredocs": `a = <<A\n${"${<<A\n".repeat(many / 2)}A\nb = 1\n`,
  "words alone": lines((at) => `x${at}`),
  "closing brackets": "}])".repeat(many),
  "closing braces on lines": lines(() => "}"),
  commas: `a = [${",".repeat(many)}]`,
  dots: `a = x${".".repeat(many)}`,
  quotes: '"'.repeat(many),
  dollars: `a = "${"$".repeat(many)}{`,
  directives: `a = "${"%{ if x }".repeat(many)}"`,
  "a line of millions of characters": `a = "${"x".repeat(5_000_000 * part)}"\nb = 1\n`,
  "a list of many characters": `a = [${"1, ".repeat(300_000 * part)}]\nb = 1\n`,
  "very many objects on a line": `a = [${"{ x = 1 }, ".repeat(100_000 * part)}]\nb = 1\n`,
  "very many objects on a line that does not end": `a = { x = [${"{ x = 1 }, ".repeat(100_000 * part)}`,
  "very many mistakes": `a = [${",".repeat(200_000 * part)}]\nb = 1\n`,
  "very many mistakes on lines": "=\n".repeat(200_000 * part),
  "very many open directives": `a = "${"%{ for x in y }".repeat(100_000 * part)}"`,
  "very many names": `a = [${"x.y, ".repeat(100_000 * part)}]\nb = 1\n`,
  "millions of blanks": `a = ${" ".repeat(5_000_000 * part)}1\n`,
  "very many newlines": "\n".repeat(1_000_000 * part),
  "nothing but zeros": "\0".repeat(100_000),
  "lone halves of characters": `a = "\ud800" \udfff \ud800\n\ud800 = 1\n`,
  "a byte order mark": '\ufeffresource "a" "b" {}\n',
  "a byte order mark in the middle": "a = 1\n\ufeffb = 1\n",
  "old line endings": "a = 1\rb = 2\r",
  "an end in the middle of everything": 'resource "a" "b" {\n  x = "${f([{ a = <<-EOT\n  %{ if x ~}\n',
};

const parsed = new Map<string, Document>();

const isNested = (name: string) => / in |signs|conditionals|operators/.test(name);

/** What is read of one of them: once of those that are nested deeply. */
function read(name: string): Document {
  const document = parsed.get(name) ?? hcl.parse("hostile.tfvars", texts[name]!);
  if (isNested(name)) parsed.set(name, document);
  return document;
}

describe("hostile texts", { timeout: patience(60_000) }, () => {
  for (const [name, text] of Object.entries(texts)) {
    it(name, () => {
      const document = read(name);
      for (const { value } of document.loose.items) for (const _ of valuesIn(value));
      for (const _ of partsOf(document));
      hcl.comments(document);
      // What is nested too deeply is skipped, and what follows is still found.
      if (text.endsWith("\nb = 1\n")) assert.equal(document.loose.items.at(-1)?.name, "b");
    });
  }

  it("finds nothing wrong with what is only nested deeply", () => {
    for (const name of Object.keys(texts).filter(isNested)) {
      if (!/heredocs|middle/.test(name)) assert.deepEqual(read(name).problems, [], name);
    }
  });

  it("reads a byte order mark as nothing", () => {
    assert.equal(hcl.parse("mark.tf", texts["a byte order mark"]!).blocks[0]?.kind, "resource");
  });

  it("wants a new line behind the end of a heredoc", () => {
    for (const end of ["", "  "]) assert.equal(hcl.parse("end.tfvars", `a = <<EOT\nx\nEOT${end}`).problems.length, 1);
    assert.equal(hcl.parse("end.tfvars", "a = <<EOT\nx\nEOT\n").problems.length, 0);
  });
});
