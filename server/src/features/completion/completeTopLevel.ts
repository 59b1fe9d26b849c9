// Completion where a block may begin.
import { type Document, isQueryFile, isStackFile, isTestFile } from "../../model/index";
import type { Span } from "../../text/index";
import type { CompletionContext } from "./completionContext";
import { firstKeywords, keywords } from "./keywords";
import type { Suggestion, Suggestions } from "./suggestion";
import { documentationKey } from "./suggestionDocumentation";
import { alsoRequired } from "./types/alsoRequired";
import { type AzureBlock, azureBlocks } from "./types/azureTypes";
import { fitOf, readable } from "./types/fitOf";
import { withOtherTypes } from "./types/otherTypes";
import { type RankedType, typesFor } from "./types/rankedTypes";
import { isBeginning, setUpsFor } from "./types/setUps";
import { type BegunBlock, begunInProvider, wholeBlock } from "./types/wholeBlock";

/** How many whole blocks one list holds; each needs the schema of its type. */
const most = 40;

/** With so many that surely fit nobody wants those that hold the letters somewhere. */
const enough = 20;

/** Keywords of blocks, complete setups, and whole blocks of the types that a word may mean, the most likely first. */
export function completeTopLevel(context: CompletionContext, typed: string, replace: Span): Suggestions {
  const { document, scope } = context;
  // The rest of the block is written already.
  const isWritten = document.blocks.some(
    ({ kindSpan, head }) => kindSpan.end === replace.end && head.start === replace.start,
  );
  if (isWritten && !document.isProgram)
    return {
      items: inOrder(
        keywords(replace, scope).map((keyword) => ({ ...keyword, insert: keyword.label, isSnippet: false })),
        "",
      ),
      isIncomplete: false,
    };
  const before = document.pieces.slice(document.pieces.startOfLine(replace.start), replace.start);
  // A block begins on a line of its own.
  if (!context.write.offered && !document.isProgram && !/(?:^\s*|\*\/\s*)$/.test(before))
    return { items: [], isIncomplete: false };
  const word = typed.toLowerCase();
  if (isTestFile(scope.uri) || isQueryFile(scope.uri) || isStackFile(scope.uri)) {
    const fitting = keywords(replace, scope).filter(({ label }) => fitOf(word, readable(label)) !== undefined);
    const isBegun = ({ label }: Suggestion) => Number(label.startsWith(word));
    return {
      items: inOrder(
        fitting.toSorted((a, b) => isBegun(b) - isBegun(a)),
        typed,
      ),
      isIncomplete: true,
    };
  }
  const types = typesFor(word, ["resource", "data"], scope);
  const blocksOf = (some: readonly RankedType[]) => some.map((type) => blockSuggestion(context, type, replace));
  const found = document.isProgram ? types.good : withOtherTypes(types.good, word, "resource", scope);
  const good = blocksOf(found.slice(0, most));
  const setUps = before.trim() === "" ? setUpsFor(word, context, replace) : [];
  const ofAzure = azureBlocks(word, context);
  const azureOnes = (isAwaited: boolean) =>
    ofAzure.filter((one) => one.isAwaited === isAwaited).map((one) => azureSuggestion(context, one, replace));
  const own = document.isProgram ? [] : keywords(replace, scope);
  const isFirst = ({ label }: Suggestion) => (word === "" ? firstKeywords.includes(label) : label.startsWith(word));
  const isBegun = own.some(isFirst) || setUps.some(({ label }) => label.startsWith(word));
  const looser = isBegun ? types.loose : [...types.loose, ...types.scattered];
  const loose = blocksOf(looser.slice(0, Math.max(0, enough - good.length)));
  // Whoever types a keyword to its end means that.
  const beginning = own.some(({ label }) => label === word)
    ? undefined
    : setUps.find(({ label }) => word !== "" && label.startsWith(word) && isBeginning(label, scope));
  const others = own.filter((one) => !isFirst(one) && fitOf(word, readable(one.label)) !== undefined);
  const rest =
    word === ""
      ? [...setUps, ...others, ...good]
      : [...azureOnes(true), ...mixed(word, setUps, good), ...azureOnes(false), ...others, ...loose];
  const all = [...own.filter(isFirst), ...providersIn(context, word, replace), ...rest];
  const ordered = beginning ? [beginning, ...all.filter((one) => one !== beginning)] : all;
  return { items: inOrder(ordered, typed), isIncomplete: true };
}

/**
 * Set-ups and types in turns, since the first of each is what most people begin with. Who types what all set-ups are called by means
 * one of them.
 */
function mixed(word: string, setUps: readonly Suggestion[], blocks: readonly Suggestion[]): Suggestion[] {
  const pairs = Array.from({ length: Math.max(setUps.length, blocks.length) }, (_, index) => {
    const pair = [setUps[index], blocks[index]];
    return "azureml-".includes(word) ? pair : pair.reverse();
  });
  return pairs.flat().filter((one) => one !== undefined);
}

/**
 * Their order becomes their rank. Editors would put the best match for the word first. Here the typed text is put
 * before everything for them, so that the order stays. They ask again with each letter.
 */
export function inOrder(items: readonly Suggestion[], typed: string): Suggestion[] {
  return items.map((item, rank) => ({
    ...item,
    rank,
    ...(typed !== "" && { filter: item.filter === wholeName ? typed : `${typed} ${item.label}` }),
  }));
}

function blockSuggestion(context: CompletionContext, type: RankedType, replace: Span): Suggestion {
  const block = wholeBlock(context, type);
  return {
    ...begunBlock(context, type.name, block, replace),
    label: type.name,
    ...(isNamedWhole(context, block.text, replace) && { filter: wholeName }),
    detail: type.kind === "data" ? "data source" : "resource",
    key: documentationKey(type.kind, type.name, []),
    ...(type.name.startsWith("azurerm_") && { capability: "azurermBlocks" }),
  };
}

/** What a class is found by whose whole name is typed. The editor has the class itself as well, which is less. */
const wholeName = "";

function isNamedWhole({ document, offset }: CompletionContext, text: string, replace: Span): boolean {
  const name = document.isProgram ? /^new (?:[\w$]+\.)*([\w$]+)\(/.exec(text)?.[1] : undefined;
  return name !== undefined && name === document.pieces.slice(replace.start, offset);
}

/** The construct of a provider that a program lacks, where its name is begun. */
function providersIn(context: CompletionContext, word: string, replace: Span): Suggestion[] {
  const { document, about, scope, write } = context;
  if (!document.isProgram || word.length < 2) return [];
  const lacking = scope.catalog.providerNames.filter(
    (name) => `${name}provider`.startsWith(word) && !scope.module.declarations.has(`provider.${name}`),
  );
  return lacking.map((name) => {
    const { text, also } = write.block({ document, about }, "provider", name, name, begunInProvider(name), true);
    return {
      label: name,
      kind: "type",
      detail: "provider",
      replace,
      insert: withoutTypedWord(document.pieces.slice(0, replace.start), withoutEnd(text, replace, document)),
      isSnippet: true,
      also,
      ...(isNamedWhole(context, text, replace) && { filter: wholeName }),
      rank: 0,
      key: documentationKey("provider", name, []),
    };
  });
}

function azureSuggestion(context: CompletionContext, { type, written }: AzureBlock, replace: Span): Suggestion {
  const at = type.indexOf("/");
  return {
    ...begunBlock(context, "azapi_resource", written, replace),
    label: type.slice(at + 1),
    detail: `azapi · ${type.slice(0, at)}`,
    key: documentationKey("resourceType", type, []),
  };
}

/** What a whole block comes to at the cursor, with all that the module lacks for it. */
function begunBlock(
  context: CompletionContext,
  type: string,
  { text: block, also, before }: BegunBlock,
  replace: Span,
) {
  const { document } = context;
  const required = alsoRequired(type, replace.start, context);
  const text = withoutEnd(block, replace, document);
  return {
    kind: "type" as const,
    replace,
    insert: document.isProgram
      ? withoutTypedWord(document.pieces.slice(0, replace.start), text)
      : required.before + before + text,
    isSnippet: true,
    also: [...also, ...required.edits],
    ...(required.elsewhere.length > 0 && { elsewhere: required.elsewhere }),
    rank: 0,
  };
}

/** A semicolon may follow already. */
function withoutEnd(text: string, replace: Span, { pieces }: Document): string {
  return text.endsWith(";") && pieces.charAt(replace.end) === ";" ? text.slice(0, -1) : text;
}

/** Without its first word where that is written already. */
function withoutTypedWord(before: string, insert: string): string {
  const first = insert.slice(0, insert.indexOf(" ") + 1);
  return first !== "" && /\s$/.test(before) && before.trimEnd().endsWith(first.trimEnd())
    ? insert.slice(first.length)
    : insert;
}
