/** Everything that people read is plain English: a subject, a verb, an object, and none of the turns that take a second reading. */
import assert from "node:assert/strict";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import manifest from "../package.json";
import strings from "../package.nls.json";
import { ruleTexts } from "../server/src/rules/ruleTexts";
import { readFile } from "./harness/cases";
import { root } from "./harness/service";
import { ownSources } from "./harness/sources";

/** Each with what to write instead. */
const banned: readonly (readonly [turn: RegExp, instead: string])[] = [
  [/\bst(?:ands?|anding|ood)\b(?!-)/i, "is, has, follows, means"],
  [/(?<!\bthere )\b(?:is|are|be|was|were) none\b/i, "is not a …"],
  [/(?<!\bthere )\b(?:is|are|was|were) no (?!longer\b|more\b|one\b|way\b)[a-z]/i, "is not a …"],
  [/\bof wh(?:ich|om)\b/i, "two sentences, or a verb"],
  [/\bcom(?:e|es|ing) to\b/i, "is, has the value"],
  [/\b(?:somebody|whoever)\b/i, "you, people, the account that …"],
  [/\bgo(?:es)? with that of\b/i, "fits"],
  [/\b(?:cannot|could not) be told\b|\bthey are told\b|\bnot told otherwise\b/i, "is not known, are listed"],
  [/\bhang(?:s|ing)? on\b/i, "depends on"],
  [/\bwithout a question\b/i, "without asking you first"],
  [/\bas far as\b[^.]*\btells?\b/i, "what is known"],
  [/\bwhatever (?:it|is|an?|the)\b/i, "even if, also where"],
  [/\bTake (?:\S+ ){1,3}away\b/, "Remove"],
  [/\bin the place of\b/i, "instead of"],
  [/\bbelongs? into\b/i, "belongs in"],
  [/\b(?:is asked|asks? Azure) nothing\b/i, "is not asked, does not ask"],
  [/\bcarried (?:exactly|to the letter)\b/i, "converted exactly"],
  [/\bmay not until then\b/i, "lacks the permission until then"],
  [/\bcounts? (?:everywhere )?at once\b/i, "takes effect"],
  [/\b(?:is|are) passed over\b/i, "is not reported"],
  [/\bdrop(?:s|ped)? without a word\b/i, "without a message"],
  [/\bbut for\b/i, "except"],
  [/\bnothing but\b/i, "only"],
  [/\banew\b/i, "again"],
  [/\bheld against\b/i, "compared with"],
  [/\bstand-in\b/i, "simulated"],
  [/\bforetold\b/i, "predicted"],
  [/\bto the letter\b/i, "exactly"],
  [/\bwhat (?:comes (?:of|out)|becomes of)\b/i, "the result, what happens to"],
  [/\b(?:comes?|brings?) (?:\w+ )?along\b/i, "is imported too, adds"],
  [/\b(?:is|are|was|were) said (?:to|that)\b/i, "the message says, reports"],
  [/(?:^|[.:"`] ?)who (?:applies|makes|reads|takes|types|writes)\b(?! do)/i, "the account that, people who"],
];

function faultsIn(where: string, text: string): readonly string[] {
  return banned.flatMap(([turn, instead]) => {
    const [found] = turn.exec(text) ?? [];
    return found === undefined ? [] : [`${where}: "${found}" (${instead}) in ${text.slice(0, 160)}`];
  });
}

test("rules say what they find in plain English", () => {
  const texts = [...ruleTexts].flatMap(([id, { summary, why = "" }]) =>
    [summary, why].map((text) => [id, text] as const),
  );
  assert.deepEqual(
    texts.flatMap(([id, text]) => faultsIn(id, text)),
    [],
  );
});

test("messages, titles and help of the server and the client are in plain English", async () => {
  const found: string[] = [];
  const { sources, ast } = await ownSources();
  const kinds = new Set([
    ast.SyntaxKind.StringLiteral,
    ast.SyntaxKind.NoSubstitutionTemplateLiteral,
    ast.SyntaxKind.TemplateExpression,
  ]);
  for (const { path, file, nodes } of sources) {
    // Words that people ask with are theirs.
    if (path.endsWith("search/words.ts")) continue;
    for (const node of nodes) {
      if (!kinds.has(node.kind)) continue;
      const text = node.getText(file);
      if (/[a-z] [a-z]/.test(text)) found.push(...faultsIn(path, text));
    }
  }
  assert.deepEqual(found, []);
});

test("comments above exported things are in plain English", async () => {
  const found: string[] = [];
  for (const { path } of (await ownSources()).sources)
    for (const [, comment] of readFile(path).matchAll(/\/\*\*((?:(?!\*\/)[\s\S])*)\*\/\s*\nexport /g))
      found.push(...faultsIn(path, comment!.replace(/\s*\n\s*\* ?/g, " ").trim()));
  assert.deepEqual(found, []);
});

test("settings, titles and the walkthroughs are in plain English", () => {
  const texts = [...Object.entries(strings), ...textsIn(manifest)];
  assert.ok(texts.length > 150);
  assert.deepEqual(
    texts.flatMap(([key, text]) => faultsIn(key, text)),
    [],
  );
});

function textsIn(value: unknown, key = ""): (readonly [key: string, text: string])[] {
  if (typeof value === "string") return /[a-z] [a-z]/.test(value) ? [[key, value]] : [];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([own, one]) => textsIn(one, own));
}

test("pages are in plain English", () => {
  const pages = ["README.md", "SECURITY.md", "CHANGELOG.md", ...["", "how-to", "rules", "design"].flatMap(pagesIn)];
  assert.ok(pages.length > 180);
  const found = pages.flatMap((page) =>
    readFile(page)
      // Examples have their own words.
      .replace(/^```[\s\S]*?^```$/gm, "")
      .split(/\n\n|\n(?=[|\-*\d#])/)
      .flatMap((paragraph) => faultsIn(page, paragraph)),
  );
  assert.deepEqual(found, []);
});

test("what is said of arguments and functions is in plain English", () => {
  const overlay = readdirSync(join(root, "server/data/overlay")).map((name) => join("server/data/overlay", name));
  const files = [...overlay, "server/data/functionHelp.jsonl"];
  assert.ok(files.length > 40);
  assert.deepEqual(
    files.flatMap((file) => (readFile(file).match(/"(?:[^"\\]|\\.)*"/g) ?? []).flatMap((text) => faultsIn(file, text))),
    [],
  );
});

function pagesIn(folder: string): string[] {
  const path = join("docs", folder);
  return readdirSync(join(root, path))
    .filter((name) => name.endsWith(".md"))
    .map((name) => join(path, name));
}
