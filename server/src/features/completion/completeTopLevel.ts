import { typeSchemaOf } from "../../analysis/blockSchema";
import type { Scope } from "../../analysis/scope";
import { missingIn, skeletonOf } from "../../analysis/skeleton";
import { blockTypes } from "../../catalog/terraform/terraform";
import type { Span } from "../../text/span";
import type { CompletionContext } from "./completionContext";
import type { Suggestion, Suggestions } from "./suggestion";
import { documentationKey } from "./suggestionDocumentation";

/** How many whole blocks one list holds; each needs the schema of its type. */
const most = 60;

/** Keywords of blocks, and whole blocks of every type whose name fits what is typed. */
export function completeTopLevel(context: CompletionContext, typed: string, replace: Span): Suggestions {
  // The rest of the block is written already.
  const isWritten = context.document.blocks.some(
    ({ kindSpan, head }) => kindSpan.end === replace.end && head.start === replace.start,
  );
  if (isWritten && !context.document.isProgram)
    return {
      items: keywords(replace).map((keyword) => ({ ...keyword, insert: keyword.label, isSnippet: false })),
      isIncomplete: false,
    };
  const fitting = typesFitting(typed, context.scope);
  const blocks = fitting.slice(0, most).map(([kind, type], index) => ({
    ...wholeBlock(context, kind, type, replace),
    rank: 1 + index,
  }));
  if (!context.document.isProgram) {
    return { items: [...keywords(replace), ...blocks], isIncomplete: fitting.length > most };
  }
  const before = context.document.text.slice(0, replace.start);
  return {
    items: [
      ...(isLineStart(before) ? snippets(context, replace) : []),
      ...blocks.map((block) => ({ ...block, insert: withoutTypedWord(before, block.insert) })),
    ],
    isIncomplete: fitting.length > most,
  };
}

function isLineStart(before: string): boolean {
  return before.slice(before.lastIndexOf("\n") + 1).trim() === "";
}

/** Without its first word where that is written already. */
function withoutTypedWord(before: string, insert: string): string {
  const first = insert.slice(0, insert.indexOf(" ") + 1);
  return first !== "" && /\s$/.test(before) && before.trimEnd().endsWith(first.trimEnd())
    ? insert.slice(first.length)
    : insert;
}

/** Snippets, for programs: in Terraform's own files the editor offers them itself. */
function snippets({ document, about, scope, write }: CompletionContext, replace: Span): Suggestion[] {
  return scope.catalog.snippets.flatMap(({ prefix, title, body }) => {
    const written = write.setUp?.({ document, about }, body);
    if (!written) return [];
    const { text, also } = written;
    return { label: prefix, detail: title, kind: "snippet", replace, insert: text, isSnippet: true, also, rank: 0 };
  });
}

function keywords(replace: Span): Suggestion[] {
  return [...blockTypes].flatMap(([keyword, { labels, summary, onlyIn }]): Suggestion | [] => {
    if (onlyIn) return [];
    const stops = labels.map((label, index) => ` "\${${index + 1}:${label}}"`).join("");
    const hasTypes = labels[0] === "type";
    return {
      label: keyword,
      kind: "keyword",
      detail: summary,
      replace,
      insert: hasTypes ? `${keyword} "$1" "\${2:main}" {\n  $0\n}` : `${keyword}${stops} {\n  $0\n}`,
      isSnippet: true,
      rank: 0,
      ...(hasTypes && { retrigger: true }),
      capability: "keywords",
      key: documentationKey("keyword", keyword, []),
    };
  });
}

type Kind = "resource" | "data";

/** Types whose name holds what is typed, those of the Azure ML family first, then those that match at the start of a word. */
function typesFitting(typed: string, scope: Scope): [Kind, string][] {
  const word = typed.toLowerCase();
  const fitting: [Kind, string, number][] = [];
  for (const name of scope.catalog.providerNames) {
    const provider = scope.catalog.provider(name);
    if (!provider) continue;
    for (const kind of ["resource", "data"] as const) {
      for (const type of provider.names(kind, scope.versionOf(name))) {
        const score = fit(word, type);
        if (score !== undefined) fitting.push([kind, type, score + (kind === "data" ? 2 : 0)]);
      }
    }
  }
  return fitting.sort((a, b) => a[2] - b[2] || a[1].length - b[1].length).map(([kind, type]) => [kind, type]);
}

function fit(word: string, type: string): number | undefined {
  const family = type.includes("_machine_learning_") || type.includes("_ai_foundry") ? 0 : 1;
  if (type.startsWith(word) || type.includes(`_${word}`)) return family;
  // A subsequence of the name, as editors match: "mlw" or "keyvault".
  let at = 0;
  for (const letter of word) {
    at = type.indexOf(letter, at) + 1;
    if (at === 0) return undefined;
  }
  return family + 4;
}

function wholeBlock(
  { document, about, scope, write }: CompletionContext,
  kind: Kind,
  type: string,
  replace: Span,
): Suggestion {
  const schema = typeSchemaOf(kind, type, scope).body;
  const entries = schema ? missingIn(schema, () => false).map(([name, attribute]) => skeletonOf(name, attribute)) : [];
  const { text: block, also } = write.block({ document, about }, kind, type, entries, true);
  // A semicolon may follow already.
  const text = block.endsWith(";") && document.text[replace.end] === ";" ? block.slice(0, -1) : block;
  return {
    label: type,
    kind: "type",
    detail: kind === "data" ? "data source" : "resource",
    replace,
    insert: text,
    isSnippet: true,
    ...(also.length > 0 && { also }),
    rank: 1,
    key: documentationKey(kind, type, []),
    ...(type.startsWith("azurerm_") && { capability: "azurermBlocks" }),
  };
}
