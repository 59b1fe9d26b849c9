import { mayUse, missingIn, type Scope } from "../../analysis/index";
import {
  type BlockType,
  type BodySchema,
  blockTypes,
  queryBlocks,
  sinceWhen,
  stackBlocksOf,
  testBlockTypes,
} from "../../catalog/index";
import { usualLabel } from "../../fixes/index";
import { weakMemo } from "../../memo/index";
import { isQueryFile, isTestFile } from "../../model/index";
import type { Span } from "../../text/index";
import type { Suggestion } from "./suggestion";
import { documentationKey } from "./suggestionDocumentation";

/** What a file begins with. */
export const firstKeywords = ["terraform", "provider", "resource"];

/** The keywords of blocks, each with what its block begins with. */
export function keywords(replace: Span, scope: Scope): Suggestion[] {
  const { module, uri } = scope;
  const isInTest = isTestFile(uri);
  const stack = stackBlocksOf(uri);
  const all = stack ? ofStack(stack) : isInTest ? ofTests : isQueryFile(uri) ? ofQueries : ofModules;
  const offered = all.filter(({ keyword }) => stack !== undefined || mayUse(sinceWhen(keyword, isInTest), module));
  return offered.map(({ keyword, summary, insert, opens }) => ({
    label: keyword,
    kind: "keyword",
    detail: summary,
    replace,
    insert: insert.replace(namedMain, (head) => head.replace("main", usualLabel(scope))),
    isSnippet: true,
    rank: 0,
    ...(opens && { retrigger: true }),
    // HashiCorp's server knows Terraform's own.
    ...(isOfTerraform(keyword, isInTest) && { capability: "keywords" }),
    key: documentationKey("keyword", keyword, []),
  }));
}

function isOfTerraform(keyword: string, isInTest: boolean): boolean {
  const since = sinceWhen(keyword, isInTest);
  return since === undefined || since.terraform !== undefined;
}

/** The head of a block that has a type and a name. */
const namedMain = /^\w+ "\$0" "main"/;

/** What variables mostly are. */
const usualTypes = ["string", "number", "bool", "list(string)", "map(string)"];

const condition = (stop: number) => `assert {\n    condition     = $${stop}\n    error_message = "$${stop + 1}"\n  }`;

/** Blocks that hardly anybody begins with nothing but what they require; the tab stops of their labels come first. */
const begunAs: ReadonlyMap<string, string> = new Map([
  // Most have a description or a default as well.
  ["variable", `  type = \${2|${usualTypes.join(",")}|}$0`],
  ["check", `  ${condition(2)}`],
  // The schema asks for neither an id nor an identity, one of which has to be there; most have an id.
  ["import", '  to = $1\n  id = "$2"'],
  // Its inputs follow.
  ["module", '  source = "$2"\n  $0'],
  ["run", `  command = \${2|plan,apply|}\n\n  ${condition(3)}`],
]);

/** A whole block, where nothing is in most. */
const wholes: ReadonlyMap<string, string> = new Map([
  ["mock_provider", `mock_provider "\${1:azurerm}" {}`],
  // Its name brings the rest, as a type does.
  ["provider", 'provider "$0" {\n}'],
]);

/** Of a block that has a type, that is where the cursor goes, and the type brings the rest. */
function textsOf(types: Iterable<readonly [keyword: string, BlockType]>) {
  return [...types].map(([keyword, { labels, body, summary }]) => {
    const stops = labels.map((label, index) => ` "\${${index + 1}:${label}}"`).join("");
    const hasTypes = labels[0] === "type";
    const inside = begunAs.get(keyword) ?? begun(body, labels.length);
    const usual = hasTypes ? `${keyword} "$0" "main" {\n}` : `${keyword}${stops} {\n${inside}\n}`;
    const insert = wholes.get(keyword) ?? usual;
    return { keyword, summary, insert, opens: insert.startsWith(`${keyword} "$0"`) };
  });
}

/** The arguments that a block requires, each with a tab stop. */
function begun(body: BodySchema, labels: number): string {
  const required = missingIn(body, () => false).filter(([, { block }]) => !block);
  const lines = required.map(([name, { type }], index) => {
    const stop = `$${labels + index + 1}`;
    return `  ${name} = ${type === "string" ? `"${stop}"` : stop}`;
  });
  return lines.join("\n") || "  $0";
}

const ofModules = textsOf([...blockTypes].filter(([, { onlyIn }]) => !onlyIn)).toSorted(
  (a, b) => placeOf(a.keyword) - placeOf(b.keyword),
);

const ofStack = weakMemo((types: ReadonlyMap<string, BlockType>) => textsOf(types));

const ofTests = textsOf(testBlockTypes);

const ofQueries = textsOf([...blockTypes].filter(([keyword]) => queryBlocks.includes(keyword)));

function placeOf(keyword: string): number {
  const place = firstKeywords.indexOf(keyword);
  return place < 0 ? firstKeywords.length : place;
}
