/**
 * The layout of Terraform: each case of test/cases/format, and everywhere that formatting twice changes nothing more,
 * that the meaning stays, and that a text with mistakes stays as it is. `FORMAT` names a file with a JSON object
 * `{ text, formatted }` a line that tells what `tofu fmt` makes of a text; without it, and without `CORPUS`, the tests
 * say the same of fewer texts.
 */
import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { describe, it } from "node:test";
import { patience } from "../../scripts/patience.mjs";
import { hcl } from "../../server/src/languages/hcl/hcl";
import { applyEdits } from "../../server/src/text/edit";
import { Lines } from "../../server/src/text/lines";
import type { Span } from "../../server/src/text/span";
import { sampled } from "../harness/thorough";
import { caseFiles } from "./caseFiles";
import { foreignTexts, ownTexts } from "./hclTexts";
import { randomFrom } from "./random";

const random = randomFrom(11);
const texts = sampled([...ownTexts(), ...foreignTexts().filter(({ text }) => text.length < 200_000)], 8, 2);

function formatted(text: string, within?: Span): string {
  return applyEdits(text, hcl.format(hcl.parse("any.tfvars", text), within));
}

for (const [file, cases] of caseFiles("format")) {
  describe(file, () => {
    for (const { name, text, expected } of cases) {
      it(name, () => {
        assert.equal(formatted(text).trimEnd(), expected);
        assert.equal(formatted(text.replaceAll("\n", "\r\n")).trimEnd(), expected.replaceAll("\n", "\r\n"));
      });
    }
  });
}

const { FORMAT } = process.env;
const pairs = FORMAT && existsSync(FORMAT) ? readFileSync(FORMAT, "utf8").trim().split("\n") : [];
it(`makes of ${pairs.length} texts what tofu fmt does`, { skip: pairs.length === 0 && "FORMAT names no file" }, () => {
  for (const line of pairs) {
    const pair = JSON.parse(line) as { text: string; formatted: string };
    assert.equal(formatted(pair.text), pair.formatted);
  }
});

it("changes nothing more the second time", () => {
  for (const { name, text } of texts) {
    const once = formatted(text);
    assert.equal(formatted(once), once, name);
  }
});

it("keeps as many blanks behind everything, as spaces", () => {
  assert.equal(formatted("a = 1\n\t \t"), "a = 1\n   ");
  assert.equal(formatted("a = 1\n   "), "a = 1\n   ");
});

it("edits nothing that stays as it is", () => {
  for (const { name, text } of texts) {
    for (const { span, text: to } of hcl.format(hcl.parse("any.tfvars", text)))
      assert.notEqual(text.slice(span.start, span.end), to, name);
  }
});

it("formats the lines of a range as it formats the whole", () => {
  for (const { name, text } of texts) {
    const all = formatted(text);
    // What is rewritten is rewritten as a whole, or not at all: the next test.
    if (all.replace(/\s/g, "") !== text.replace(/\s/g, "")) continue;
    const whole = new Lines(all);
    const lines = new Lines(text);
    const [start, end] = [random.below(text.length + 1), random.below(text.length + 1)].sort((a, b) => a - b) as [
      number,
      number,
    ];
    const [first, last] = [lines.positionAt(start).line, lines.positionAt(end).line];
    const after = new Lines(formatted(text, { start, end }));
    for (let line = 0; line < lines.count; line++) {
      const expected = line < first || line > last ? lines : whole;
      assert.equal(after.lineText(line), expected.lineText(line), `${name}, line ${line} of ${first} to ${last}`);
    }
  }
});

it("rewrites only what a range holds wholly", () => {
  const text = `a="\${\n  x\n}"\nb="\${y}"\n`;
  const from = (start: number, end: number) => formatted(text, { start, end });
  assert.equal(from(0, 2), `a = "\${\n  x\n}"\nb="\${y}"\n`);
  assert.equal(from(0, 10), `a = x\nb="\${y}"\n`);
  assert.equal(from(14, 14), `a="\${\n  x\n}"\nb = y\n`);
});

it("keeps the meaning of every text, also of unformatted ones", {
  timeout: patience(300_000),
}, async () => {
  // It starts a Go program when it is loaded.
  const { parse } = await import("@cdktf/hcl2json");
  let compared = 0;
  for (const { name, text } of texts.flatMap((one) => [one, { ...one, text: untidy(one.text) }])) {
    const once = formatted(text);
    if (once === text) continue;
    const before = await parse("any.tf", text).catch(() => undefined);
    if (before === undefined) continue;
    assert.deepEqual(meaning(await parse("any.tf", once)), meaning(before), name);
    assert.equal(formatted(once), once, name);
    compared++;
  }
  assert.ok(compared > texts.length / 2, `Only ${compared} of ${texts.length} texts were compared.`);
});

/** Without indentation, and without the blanks that put equals signs in one column. */
function untidy(text: string): string {
  return text.replace(/^[ \t]+/gm, "").replace(/^([\w-]+)[ \t]*=[ \t]*(?=[^=\s])/gm, "$1=");
}

/** Without the blanks of expressions, which the parser gives as they are written, and what is written otherwise now. */
function meaning(json: Record<string, unknown>): unknown {
  return JSON.parse(JSON.stringify(json), (key, value: unknown) => {
    if (typeof value !== "string") return value;
    if (key === "type") return value.replace(/\s/g, "").replace(/^\$\{(\w+)(\(\w+\))?\}$/, "$1");
    return /[$%]\{/.test(value) ? value.replace(/\s/g, "").replace(/^\$\{\((.*)\)\}$/, `\${$1}`) : value;
  });
}

it("leaves a text with mistakes, and what Terraform writes itself, as they are", () => {
  for (const text of ["  a = \n  b=1\n", 'resource "a" "b" {\n    c=1\n', 'a="x\n', "a=<<EOT\n  x\n"])
    assert.equal(formatted(text), text);
  const lock = 'provider "a" {\n version="1"\n}\n';
  assert.deepEqual(hcl.format(hcl.parse(".terraform.lock.hcl", lock)), []);
});

it("counts the characters of a long text in time that grows with it", { timeout: patience(20_000) }, () => {
  for (const [written, width] of [
    ["日本語", 3],
    ["a\u0301", 1],
  ] as const) {
    const [, last] = formatted(`a = "${written.repeat(40_000)}" # c\nb = 1 # d\n`).split("\n");
    assert.equal(last, `b = 1${" ".repeat(width * 40_000 + 2)}# d`);
  }
});
