// biome-ignore-all lint/suspicious/noTemplateCurlyInString: it is a program's template, not ours
import assert from "node:assert/strict";
import { it } from "node:test";
import { applyEdits } from "../../server/src/text/edit";
import { isThorough, sampled } from "../harness/thorough";
import { caseTexts, madeProgram, read } from "./cdktfTexts";
import { checkSpans } from "./checkSpans";
import { randomEdit } from "./mutate";
import { printDocument } from "./printDocument";
import { type Random, randomFrom } from "./random";

/** Pieces of TypeScript that, put anywhere, are right in some places and wrong in most. */
const pieces = [
  ..."{ } [ ] ( ) < > => = : ; , . ?. ? ! ... ` ${ ' \" / // /* */ + - & | @ # \\ \n \r\n".split(" "),
  ...[
    "const x = ",
    "new ",
    "new X(",
    "class A {",
    "function f(a, b) {",
    "import {",
    'from "cdktf"',
    "return",
    "if (",
    "this.",
  ],
  ...[
    "=> {",
    "`${",
    "}`",
    "async ",
    "export ",
    "as const",
    "for (const a of b) ",
    "x: ",
    "x,",
    "...x",
    "[x]",
    "get x() {",
  ],
  ...[
    "(a): b =>",
    "<T>",
    "new new ",
    "require(",
    ".fqn",
    "${",
    "\\${",
    "\u0000",
    "é",
    "\ud800",
    "1_0",
    "/[/]/g",
    "<div>",
  ],
];

it("reads every prefix of every case", () => {
  for (const [question, text] of caseTexts.entries())
    for (const end of sampled([...Array(text.length + 1).keys()], 7, question)) checkSpans(read(text.slice(0, end)));
});

it("reads whatever is left of a text after any edits", () => {
  const random = randomFrom(7);
  for (let round = 0; round < (isThorough ? 4000 : 200); round++) {
    let text = random.pick(caseTexts);
    for (let edits = random.below(4); edits >= 0; edits--) {
      text = applyEdits(text, [random.below(3) === 0 ? randomEdit(text, random) : pieceIn(text, random)]);
    }
    try {
      checkSpans(read(text));
    } catch (error) {
      throw new Error(`${error instanceof Error ? error.message : error}\nin\n${text}`);
    }
  }
});

it("finds the same in a program on one line as in one that is laid out", () => {
  for (const text of [1, 2, 3].map(madeProgram)) {
    const oneLine = text.replace(/\/\*\*.*\*\//g, "").replace(/\s*\n\s*/g, " ");
    assert.equal(printDocument(read(oneLine)), printDocument(read(text)));
    const dense = oneLine.replace(/ ?([{}()[\]:;,=]) ?/g, "$1");
    assert.equal(read(dense).blocks.length, read(text).blocks.length);
  }
});

it("reads a program with other line endings, and with a byte order mark", () => {
  for (const text of [...caseTexts.filter((one) => !/`[^`]*\n|\\\n/.test(one)), madeProgram(4)]) {
    assert.equal(unplaced(text.replaceAll("\n", "\r\n")), unplaced(text));
    assert.equal(unplaced(`\ufeff${text}`), unplaced(text));
  }
});

function unplaced(text: string): string {
  return printDocument(read(text)).replaceAll("\\r", "");
}

function pieceIn(text: string, random: Random) {
  const start = random.below(text.length + 1);
  const end = Math.min(text.length, start + (random.below(2) === 0 ? 0 : random.below(30)));
  return { span: { start, end }, text: random.pick(pieces) };
}
