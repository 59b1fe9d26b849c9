// biome-ignore-all lint/suspicious/noTemplateCurlyInString: it is a program's template, not ours
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { patience } from "../../scripts/patience.mjs";
import { valuesIn } from "../../server/src/model/value";
import { isThorough } from "../harness/thorough";
import { madeProgram, read } from "./cdktfTexts";

/** Deeper than any stack; no square of it would end in time. */
const many = isThorough ? 100_000 : 25_000;
const lineCount = 10_000;
const lines = (line: (at: number) => string) => Array.from({ length: lineCount }, (_, at) => line(at)).join("\n");

const head = 'import { KeyVault } from "@cdktf/provider-azurerm";\n';
const last = '\nnew KeyVault(this, "last", {});\n';

/** Texts that overflow the stack or take forever where a parser is careless: each is far too long for any square. */
const texts: Record<string, string> = {
  "brackets in brackets": `x = ${"[".repeat(many)}${"]".repeat(many)};`,
  "parentheses in parentheses": `x = ${"(".repeat(many)}1${")".repeat(many)};`,
  "objects in objects": `x = ${"{ x: ".repeat(many)}1${"}".repeat(many)};`,
  "calls in calls": `x = ${"f(".repeat(many)}${")".repeat(many)};`,
  "calls of calls": `x = f${"(a)".repeat(many)};`,
  "functions in functions": `x = ${"(a) => { return ".repeat(many)}1${"}".repeat(many)};`,
  "arrows of arrows": `x = ${"a => ".repeat(many)}1;`,
  "blocks in blocks": `${"{".repeat(many)}${"}".repeat(many)}`,
  "classes in classes": `${"class A { x = ".repeat(many)}1${"}".repeat(many)}`,
  "templates in templates": `x = ${"`${".repeat(many)}x${"}`".repeat(many)};`,
  "constructs in constructs": `${'new KeyVault(this, "a", { name: '.repeat(many)}1${"})".repeat(many)};`,
  "new of new": `x = ${"new ".repeat(many)}X();`,
  "types in types": `x = <${"A<".repeat(many)}${">".repeat(many)}>y;`,
  "less than less": `x = a${" < a".repeat(many)};`,
  "types of types": `let x: ${"A | ".repeat(many)}B;`,
  "conditional types": `type X = ${"A extends B ? C : ".repeat(many)}D;`,
  assignments: `${"x = ".repeat(many)}1;`,
  conditionals: `x = ${"a ? b : ".repeat(many)}c;`,
  "conditionals of parentheses": `x = ${"a ? (b) : ".repeat(many)}c;`,
  operators: `x = 1${" + 1 * 2".repeat(many)};`,
  signs: `x = ${"- ! ~ typeof ".repeat(many)}1;`,
  members: `x = a${".b?.c![0]".repeat(many)};`,
  "loops of loops": `${"for (;;) ".repeat(many)};`,
  declarations: `${"const a = b; ".repeat(many)}`,
  "names that follow names": `${lines((at) => `const a${at + 1} = a${at};`)}\nnew a${lineCount}.B(this, "x", {});`,
  "names in circles": "const a = b, b = c, c = a; const d = d.d; new a.B(); new d.D();",
  "one name for everything": `${'new KeyVault(this, "same", {});'.repeat(lineCount)}`,
  "statements about one": `const kv = new KeyVault(this, "kv", {});${'kv.addOverride("name", "x");'.repeat(many)}`,
  "unclosed brackets": `x = ${"[".repeat(many)}`,
  "unclosed braces": lines(() => "{"),
  "unclosed templates": lines(() => "x = `${"),
  "unclosed constructs": lines((at) => `const a${at} = new KeyVault(this, "a${at}", {\n  name: "x",\n  tags: [`),
  "unclosed strings": lines(() => 'x = "'),
  "unclosed comments": lines(() => "x = 1 /*"),
  "unclosed regular expressions": "x = /[ ".repeat(many),
  "closing brackets": "}])".repeat(many),
  "closing after opening": `${"(".repeat(many)}${"}".repeat(many)}`,
  "closing on lines": lines(() => "      }"),
  "opening ever deeper": lines((at) => `${" ".repeat(at % 200)}{ (`),
  decorators: "@a ".repeat(many),
  spreads: `x = [${"...".repeat(many)}];`,
  "a long string": `x = "${"x".repeat(10 * many)}";`,
  "words alone": lines((at) => `word${at}`),
  "very many newlines": "\n".repeat(10 * many),
  zeros: "\0".repeat(many),
  "lone halves of characters": '"\ud800" \udfff \ud800\n\ud800 = 1\n',
  imports: "import { ".repeat(many),
  "names of imports": `import { ${"a as b, ".repeat(many)} } from "cdktf";`,
};

describe("hostile programs", { timeout: patience(120_000) }, () => {
  for (const [name, text] of Object.entries(texts)) {
    it(name, () => {
      const { blocks } = read(`${head}${text}${last}`);
      for (const { body } of blocks) {
        for (const _ of valuesIn({ kind: "body", span: body.span, body }));
      }
      if (!/^unclosed|^opening|^closing after|^imports/.test(name)) {
        assert.equal(blocks.at(-1)?.labels.at(-1)?.text, "last");
      }
    });
  }

  it("a program of a megabyte on one line", () => {
    const text = madeProgram(1)
      .replace(/\/\*\*.*\*\//g, "")
      .replace(/\s*\n\s*/g, " ");
    const one = `${head}${`{ ${text} }`.repeat(Math.ceil(1_000_000 / text.length))}`;
    assert.equal(read(one).blocks.length, read(text).blocks.length * Math.ceil(1_000_000 / text.length));
  });
});
