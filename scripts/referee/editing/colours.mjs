// Colours: what a case expects to have one, held against our words and against the grammar, which every editor colours texts with.
import { readFileSync } from "node:fs";
import oniguruma from "vscode-oniguruma";
import textmate from "vscode-textmate";
import { ourTokens } from "./tokens.mjs";

/** What ours say of what a case calls so. Its words are references where no schema says otherwise, and Terraform's providers have none. */
const alike = {
  AttrName: ["property", "variable"],
  BlockType: ["type", "keyword"],
  // That of a dynamic block is the type of the blocks that it makes.
  BlockLabel: ["enumMember", "type"],
  ReferenceStep: ["variable", "property", "parameter"],
  FunctionName: ["function"],
  TypePrimitive: ["type"],
  TypeComplex: ["type"],
  ObjectKey: ["property", "variable"],
  MapKey: ["property", "variable"],
  Keyword: ["variable", "keyword"],
};

/** What the grammar says of the same: a literal, or a key in quotes. */
const byGrammar = {
  String: /^string\./,
  Number: /^constant\.numeric/,
  Bool: /^constant\.language/,
  ObjectKey: /^string\./,
  MapKey: /^string\./,
  Keyword: /^constant\.language/,
};

/** The grammar of Terraform that VS Code has: the scopes of each character of a text. */
export async function openGrammar() {
  const wasm = readFileSync("node_modules/vscode-oniguruma/release/onig.wasm");
  await oniguruma.loadWASM(wasm.buffer.slice(wasm.byteOffset, wasm.byteOffset + wasm.byteLength));
  const file = "node_modules/tm-grammars/grammars/terraform.json";
  const registry = new textmate.Registry({
    onigLib: Promise.resolve({
      createOnigScanner: (patterns) => new oniguruma.OnigScanner(patterns),
      createOnigString: (text) => new oniguruma.OnigString(text),
    }),
    loadGrammar: async () => textmate.parseRawGrammar(readFileSync(file, "utf8"), file),
  });
  const grammar = await registry.loadGrammar("source.hcl.terraform");
  return (text) => {
    let state = textmate.INITIAL;
    let start = 0;
    return text.split("\n").flatMap((line) => {
      const { tokens, ruleStack } = grammar.tokenizeLine(line, state);
      state = ruleStack;
      const inLine = tokens.map(({ startIndex, endIndex, scopes }) => ({
        scopes,
        start: start + startIndex,
        end: start + endIndex,
      }));
      start += line.length + 1;
      return inLine;
    });
  };
}

/** Tokens `{ type, start, end }` that a case expects of its text, which is from one place to another of the file. */
export function compareColours(service, { grammar, tokenTypes }, uri, { from, to }, expected) {
  const text = service.text(uri);
  const ours = ourTokens(service, uri)
    .filter(({ start, end }) => start >= from && end <= to)
    .map((one) => ({ ...one, type: tokenTypes[one.type] }));
  const scopes = uri.endsWith(".json") ? [] : grammar(text);
  const isWritten = ({ type, start, end }) => {
    const wanted = byGrammar[type];
    const within = scopes.filter(
      (one) =>
        one.start < end &&
        one.end > start &&
        text.slice(Math.max(one.start, start), Math.min(one.end, end)).trim() !== "",
    );
    return (
      wanted !== undefined && within.length > 0 && within.every((one) => one.scopes.some((scope) => wanted.test(scope)))
    );
  };
  // Of labels theirs have the quotes too.
  const placed = expected.map((one) => {
    const by = one.type === "BlockLabel" && text[one.start] === '"' ? 1 : 0;
    return { ...one, start: one.start + by, end: one.end - by };
  });
  const isSame = (one) => (other) =>
    one.start === other.start && one.end === other.end && alike[other.type]?.includes(one.type);
  const missing = placed.filter(
    (one) => one.end > one.start && !ours.some((each) => isSame(each)(one)) && !isWritten(one),
  );
  const more = ours.filter((one) => !placed.some(({ start, end }) => start === one.start && end === one.end)).length;
  const words = missing.map(({ type, start, end }) => `${type} ${text.slice(start, end)}`);
  return {
    outcome: missing.length > 0 ? "other" : "same",
    detail: `no such colour: ${words} in ${JSON.stringify(text.slice(from, to))}`,
    more,
  };
}
