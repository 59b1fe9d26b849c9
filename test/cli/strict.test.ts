// Terraform's own parser on what the reader could not read.
import assert from "node:assert/strict";
import childProcess, { type ForkOptions } from "node:child_process";
import { test } from "node:test";
import { blockAround, hclSyntaxDiagnostics } from "../../server/src/hosts/strict/hclSyntaxDiagnostics";
import { strictMessages } from "../../server/src/hosts/strict/strictMessages";
import type { Finding } from "../../server/src/model/finding";
import { PiecedText } from "../../server/src/text/piecedText";

/** Findings of the rule `syntax` at every `$0` in the text. */
function problems(marked: string): { text: string; findings: Finding[] } {
  const [first = "", ...rest] = marked.split("$0");
  let text = first;
  const findings: Finding[] = [];
  for (const part of rest) {
    const span = { start: text.length, end: text.length };
    findings.push({ rule: "syntax", severity: "error", message: "The reader's words.", span });
    text += part;
  }
  return { text, findings };
}

async function asked(uri: string, text: string, findings: readonly Finding[]): Promise<readonly Finding[]> {
  const known = hclSyntaxDiagnostics(uri, PiecedText.of(text), findings);
  return (await known.ask?.()) ?? known.findings;
}

async function opinion(marked: string, uri = "file:///main.tf"): Promise<readonly string[]> {
  const { text, findings } = problems(marked);
  return (await asked(uri, text, findings)).map(
    ({ span, message }) => `${JSON.stringify(text.slice(span.start, span.end))} ${message}`,
  );
}

// It comes first, while there is no parser that was started without it.
test("a text that ends the parser costs no other text its words", async ({ mock }) => {
  const { fork } = childProcess;
  const dying = (file: string, options: ForkOptions) => {
    const parser = fork(file, options);
    // Where it gets the question as well, it may answer before the signal.
    parser.send = () => parser.kill("SIGKILL");
    return parser;
  };
  const started = mock.method(childProcess, "fork", dying, { times: 1 });
  assert.deepEqual(await opinion('a "b" {\n  x = $0[\n}\n'), ['"" The reader\'s words.']);
  assert.equal(started.mock.callCount(), 1);
  const [said] = await opinion('a "b" {\n  y = $0\n}\n');
  assert.match(said ?? "", /Invalid expression: Expected the start of an expression/);
});

test("the parser's words replace the reader's, at the parser's place", async () => {
  assert.deepEqual(await opinion('fine {\n}\nresource "a" "b" {\n  x = "😀é" $0zz\n  y = [$0\n}\n'), [
    '"zz" Missing newline after argument: An argument definition must end with a newline.',
  ]);
});

test("no place is named that is one in the asked block alone", async () => {
  assert.deepEqual(await opinion('fine {\n}\na "b" {\n  x = "%{ if true }y"$0\n}\n'), [
    '"\\"" Unexpected end of template: The if directive is missing its corresponding endif directive.',
  ]);
});

test("each block is asked about on its own", async () => {
  const [first, second, ...others] = await opinion('a "b" {\n  x = $0\n}\nc "d" {\n  y = 1\n}\ne "f" {$0\n');
  assert.match(first ?? "", /^"\\n" Invalid expression: Expected the start of an expression/);
  assert.match(second ?? "", /^"\{" Unclosed configuration block: /);
  assert.equal(others.length, 0);
});

test("the reader's words stay where the parser has none", async () => {
  const reader = '"" The reader\'s words.';
  assert.deepEqual(await opinion('a "b" {\n  x = 1$0\n}\n'), [reader]);
  assert.deepEqual(await opinion('a "b" {\n  x = 1\n  x = 2$0\n}\n'), [reader]);
  assert.deepEqual(await opinion('{ "a": $0 }', "file:///main.tf.json"), [reader]);
  assert.deepEqual(await opinion(`a "b" {\n  x = $0${" ".repeat(200_000)}\n}\n`), [reader]);
});

test("the reader's words stay where something is not closed: the parser looks on to the end of the file", async () => {
  const { text, findings } = problems('a "b" {$0\n');
  const open = findings.map((finding): Finding => ({ ...finding, isUnclosed: true }));
  assert.deepEqual(await asked("file:///main.tf", text, open), open);
  assert.notDeepEqual(await asked("file:///main.tf", text, findings), findings);
});

test("other findings stay as they are", async () => {
  const { text, findings } = problems('a "b" {\n  x = $0\n}\n');
  const other: Finding = { rule: "other", severity: "warning", message: "Other.", span: { start: 0, end: 1 } };
  const found = await asked("file:///main.tf", text, [other, ...findings]);
  assert.equal(found.length, 2);
  assert.equal(found[0], other);
});

test("what was asked once is known at once, and the rest is asked", async () => {
  const broken = 'a "b" {\n  x = $0)\n}\n';
  const uri = "file:///main.tf";
  const one = problems(broken);
  const first = hclSyntaxDiagnostics(uri, PiecedText.of(one.text), one.findings);
  assert.equal(first.findings, one.findings);
  const [said] = (await first.ask?.()) ?? [];
  assert.match(said?.message ?? "", /^Invalid expression/);
  const again = hclSyntaxDiagnostics(uri, PiecedText.of(one.text), one.findings);
  assert.equal(again.ask, undefined);
  assert.deepEqual(again.findings, [said]);
  const two = problems(`${broken}c "d" {\n  y = $0]\n}\n`);
  const both = hclSyntaxDiagnostics(uri, PiecedText.of(two.text), two.findings);
  assert.deepEqual(
    both.findings.map(({ message }) => message.startsWith("Invalid expression")),
    [false, true],
  );
  assert.equal((await both.ask?.())?.filter(({ message }) => message.startsWith("Invalid expression")).length, 2);
});

test("many documents with many broken blocks ask once each: no answer drives out another one", async () => {
  const broken = (name: string) =>
    problems(Array.from({ length: 50 }, (_, at) => `${name}${at} "b" {\n  x = $0)\n}\n`).join(""));
  const documents = ["a", "b", "c"].map(broken);
  const questionOf = ({ text, findings }: ReturnType<typeof problems>) =>
    hclSyntaxDiagnostics("file:///main.tf", PiecedText.of(text), findings).ask;
  for (const one of documents) await questionOf(one)?.();
  assert.deepEqual(
    documents.map((one) => questionOf(one)),
    [undefined, undefined, undefined],
  );
});

test("several complaints come in the order of the text, without places in what was asked about", () => {
  const text = "x = 1\ny = 2\n";
  const message =
    'parse config: [a.tf:2,1-2: Attribute redefined; The argument "x" was already set at a.tf:1,1-2. Once only. a.tf:1,5-6: One; Two.]';
  assert.deepEqual(strictMessages(message, text), [
    { span: { start: 4, end: 5 }, title: "One", detail: "Two." },
    {
      span: { start: 6, end: 7 },
      title: "Attribute redefined",
      detail: 'The argument "x" was already set. Once only.',
    },
  ]);
  assert.deepEqual(strictMessages("panic: something else", text), []);
});

test("a block goes from its head to the next one", () => {
  const text = 'x = 1\na "b" {\n  c {\n}\nlocals {\n}\n';
  const slice = (offset: number) => {
    const { start, end } = blockAround(PiecedText.of(text), offset);
    return text.slice(start, end);
  };
  assert.equal(slice(2), "x = 1\n");
  assert.equal(slice(text.indexOf("c {")), 'a "b" {\n  c {\n}\n');
  assert.equal(slice(text.length), "locals {\n}\n");
});
