/**
 * Cases of highlighting: the files below test/cases/grammar, with `^^^ scope, scope` in a comment under what has those
 * scopes, and `^^^ -scope` under what has not. Whatever is in them, they are tokenized by the grammars that VS Code has and
 * ours.
 */
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { before, test } from "node:test";
import { loadWASM, OnigScanner, OnigString } from "vscode-oniguruma";
import { type IGrammar, INITIAL, type IToken, parseRawGrammar, Registry } from "vscode-textmate";
import { caseFiles, readFile } from "./harness/cases";
import { root } from "./harness/service";
import { sampled } from "./harness/thorough";

interface Contributed {
  readonly scopeName: string;
  readonly path: string;
  readonly injectTo?: readonly string[];
}

const contributed: readonly Contributed[] = JSON.parse(readFile("package.json")).contributes.grammars;
const injections = contributed.filter(({ injectTo }) => injectTo);
const foreign = "node_modules/tm-grammars/grammars";
const files: Readonly<Record<string, string>> = {
  "source.hcl.terraform": `${foreign}/terraform.json`,
  "source.ts": `${foreign}/typescript.json`,
  "source.tsx": `${foreign}/tsx.json`,
  "source.js": `${foreign}/javascript.json`,
  "source.js.jsx": `${foreign}/jsx.json`,
  ...Object.fromEntries(injections.map(({ scopeName, path }) => [scopeName, path])),
};

const scopes: Readonly<Record<string, string>> = { tf: "source.hcl.terraform", ts: "source.ts", tsx: "source.tsx" };

before(async () => {
  const wasm = readFileSync(join(root, "node_modules/vscode-oniguruma/release/onig.wasm"));
  await loadWASM(wasm.buffer.slice(wasm.byteOffset, wasm.byteOffset + wasm.byteLength) as ArrayBuffer);
});

/** A grammar as VS Code has it, with our injections or without. */
async function grammarOf(scope: string, isInjected = true): Promise<IGrammar> {
  const registry = new Registry({
    onigLib: Promise.resolve({
      createOnigScanner: (patterns) => new OnigScanner(patterns),
      createOnigString: (text) => new OnigString(text),
    }),
    loadGrammar: async (name) => (files[name] ? parseRawGrammar(readFile(files[name]), files[name]) : null),
    getInjections: (name) =>
      isInjected ? injections.filter(({ injectTo }) => injectTo?.includes(name)).map(({ scopeName }) => scopeName) : [],
  });
  const grammar = await registry.loadGrammar(scope);
  assert.ok(grammar);
  return grammar;
}

function tokensOf(grammar: IGrammar, lines: readonly string[]): IToken[][] {
  let state = INITIAL;
  return lines.map((line) => {
    const { tokens, ruleStack } = grammar.tokenizeLine(line, state);
    state = ruleStack;
    return tokens;
  });
}

for (const file of [...caseFiles("grammar", ".tf"), ...caseFiles("grammar", ".ts"), ...caseFiles("grammar", ".tsx")]) {
  test(file, async () => {
    const lines = readFile(file).split("\n");
    const tokens = tokensOf(await grammarOf(scopes[file.split(".").at(-1)!]!), lines);
    let looked = 0;
    for (const [index, line] of lines.entries()) {
      const [, marks, wanted] = /^\s*(?:#|\/\/)(\s*\^+) (.+)$/.exec(line) ?? [];
      if (!marks || !wanted) continue;
      const above = lines.slice(0, index).findLastIndex((other) => !/^\s*(?:#|\/\/)\s*\^/.test(other));
      const start = line.indexOf("^");
      for (let at = start; at < line.lastIndexOf("^") + 1; at++) {
        const token = tokens[above]!.find(({ startIndex, endIndex }) => startIndex <= at && at < endIndex);
        for (const scope of wanted.split(", ")) {
          const isThere = token?.scopes.some((one) => `${one}.`.startsWith(`${scope.replace(/^-/, "")}.`));
          const where = `${file}:${above + 1}:${at + 1} ${lines[above]!.slice(start)} has ${token?.scopes.join(" ")}`;
          assert.equal(isThere, !scope.startsWith("-"), `${where}, wanted ${scope}`);
        }
      }
      looked++;
    }
    assert.ok(looked > 0, "no mark");
  });
}

test("programs that mention nothing of Azure's are as they were", async () => {
  const sources = readdirSync(join(root, "client/src"), { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".ts"))
    .sort();
  const [plain, injected] = [await grammarOf("source.ts", false), await grammarOf("source.ts")];
  for (const source of sampled(sources, 45, 0)) {
    const lines = readFile(join("client/src", source))
      .split("\n")
      .filter((line) => !/azurerm|subscriptions|resourceGroups|providers/i.test(line));
    assert.deepEqual(tokensOf(injected, lines), tokensOf(plain, lines), source);
  }
});

test("what follows a string is as it was, whatever the string holds", async () => {
  const strings = readFile("test/cases/grammar/strings.txt").trimEnd().split("\n");
  const [plain, injected] = [await grammarOf("source.ts", false), await grammarOf("source.ts")];
  for (const string of strings) {
    const lines = [`const a = ${string};`, 'const b: number = call("x", /y/);'];
    const [, before] = tokensOf(plain, lines);
    assert.deepEqual(tokensOf(injected, lines)[1], before, string);
  }
});
