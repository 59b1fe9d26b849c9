import { type PositionContext, positionContextAt, setsBackend } from "../../analysis/index";
import { type Capability, isSuggestedElsewhere, suggestsAnything } from "../../coexistence/index";
import { isInComment, languageOf } from "../../languages/index";
import {
  type Document,
  isBackendFile,
  isConfiguration,
  isQueryFile,
  isStackFile,
  isTestFile,
  isValuesFile,
} from "../../model/index";
import { withLineEnds } from "../../text/index";
import type { Markdown } from "../../wording/index";
import type { Store } from "../../workspace/index";
import type { FoundName } from "../search/search";
import { asTyped } from "./asTyped";
import { type Begun, beginAt } from "./beginAt";
import { completeBelowKeyword } from "./completeBelowKeyword";
import { completeLabel } from "./completeLabel";
import { completeName } from "./completeName";
import { completeTopLevel } from "./completeTopLevel";
import { completeTraversal } from "./completeTraversal";
import { completeValue } from "./completeValue";
import type { CompletionContext } from "./completionContext";
import { completeAccess } from "./fieldsAt";
import { forObject } from "./places/forExpressions";
import { nestedLabels } from "./places/nestedLabels";
import { specialPlace } from "./places/specialPlace";
import { templateKeys } from "./places/templateKeys";
import type { Suggestion, Suggestions } from "./suggestion";
import { suggestionDocumentation } from "./suggestionDocumentation";
import { wholeList } from "./wholeList";

export type { Begun } from "./beginAt";
export type { Suggestion, Suggestions } from "./suggestion";

/** What may be written at a place. */
export interface CompletionQueries {
  /**
   * `trigger` is the typed character that made the editor ask, if it was one; `narrows` says that the editor narrows a list that is whole
   * as VS Code does: by words, and else in the order of ranks.
   */
  complete(uri: string, offset: number, trigger?: string, narrows?: boolean): Suggestions;
  /** What was found by `search`, as it is written at an offset; undefined where it cannot be there. */
  begin(uri: string, offset: number, chosen: FoundName): Begun | undefined;
  /** The documentation of a suggestion that `complete` gave for a document, Markdown. */
  document(uri: string, suggestion: Pick<Suggestion, "key">): Markdown | undefined;
}

/** The files in which something is offered. */
const completed = [isConfiguration, isTestFile, isValuesFile, isBackendFile, isQueryFile, isStackFile];

/** Answers them from the store. */
export function completionQueries(store: Store): CompletionQueries {
  const { read, scopeOf, moduleOf, contexts, othersFor } = store;
  return {
    complete(uri, offset, trigger, narrows) {
      const context = contextAt(uri, offset, trigger, narrows);
      if (!context || isInComment(context.document, offset) || isHeredocWord(context)) return nothing;
      const found = completionsAt(context);
      return trigger !== "\n" || goesOn(found, context) ? found : nothing;
    },
    begin(uri, offset, chosen) {
      const context = contextAt(uri, offset);
      const begun = context && beginAt(chosen, context);
      return begun && { ...begun, edits: withLineEnds(context.document.text, begun.edits) };
    },
    document: (uri, suggestion) =>
      suggestion.key === undefined ? undefined : suggestionDocumentation(suggestion.key, scopeOf(uri)),
  };

  function contextAt(uri: string, offset: number, trigger?: string, narrows = false): CompletionContext | undefined {
    const document = read(uri);
    const language = languageOf(uri);
    if (!document || !language || !completed.some((isSuch) => isSuch(uri))) return undefined;
    if (isBackendFile(uri) && !setsBackend(document, scopeOf(uri).module)) return undefined;
    const { packages = [], hasBindings = false } = contexts.get(moduleOf(uri).folder) ?? {};
    // In a program others know the provider's names only where its bindings are there.
    const knows = (part: Capability) => part === "variables" || hasBindings || language.module === "folder";
    const queried = othersFor(uri).filter(({ triggers }) => trigger === undefined || triggers.includes(trigger));
    return {
      document,
      offset,
      scope: scopeOf(uri),
      write: language.write,
      live: store.live,
      moduleFolders: store.moduleFolders,
      about: { packages },
      narrows: narrows && !document.isProgram && !language.write.offered && queried.every(suggestsAnything),
      editsOf: (change) => {
        const other = read(change.uri);
        const edits = other && languageOf(change.uri)?.write.edits(other, [change]);
        return edits ? withLineEnds(other.text, edits) : [];
      },
      isGiven: (part, label, typed) => knows(part) && isSuggestedElsewhere(queried, part, label, typed),
    };
  }
}

/** Whether the word is begun with which a heredoc ends. It is somebody's own, and Enter behind it begins the text. */
function isHeredocWord({ document: { pieces, isProgram }, offset }: CompletionContext): boolean {
  return !isProgram && /<<-?[\w-]*$/.test(pieces.slice(pieces.startOfLine(offset), offset));
}

const nothing: Suggestions = { items: [], isIncomplete: false };

/**
 * Whether a list is of use in a line that was just begun: where something is required still. Elsewhere it would only stand in the way, and a
 * program has a list of its own.
 */
function goesOn({ items }: Suggestions, { document }: CompletionContext): boolean {
  const isRequired = ({ kind, rank }: Suggestion) => (kind === "argument" || kind === "block") && rank === 0;
  return !document.isProgram && items.some(isRequired);
}

/** What may be written at an offset, without what another extension suggests there. */
function completionsAt(given: CompletionContext): Suggestions {
  const { offset, scope } = given;
  const positionIn = (document: Document) => positionContextAt(document, offset, scope);
  const written = positionIn(given.document);
  // An object that nothing uses yet is completed as what its type is for.
  const supposed = written ? undefined : languageOf(scope.uri)?.supposed?.(given.document, offset, scope.catalog);
  const context = supposed ? { ...given, document: supposed } : given;
  const position = supposed ? positionIn(supposed) : written;
  const { document } = context;
  const place = position && position.kind !== "top" ? undefined : context.write.labelPlace?.(document, offset);
  const start = place ? place.replace.start : position?.replace.start;
  const typed = start === undefined ? "" : document.pieces.slice(start, offset);
  const { items, isIncomplete } = place
    ? completeBelowKeyword(place, typed, context)
    : position?.kind === "value" && context.narrows
      ? wholeList(position, typed, (word) => suggestionsAt(position, word, context))
      : suggestionsAt(position, typed, context);
  const isLeftToOthers = ({ capability, label }: Suggestion) =>
    capability !== undefined && context.isGiven(capability, label, typed);
  const offered = items.flatMap((item) => (isLeftToOthers(item) ? (item.instead ?? []) : item));
  const ordered = position?.kind === "value" && isIncomplete ? asTyped(offered, document, offset) : offered;
  return {
    items: withEnds(place ? ordered : asWritten(ordered, position, context), document),
    // HashiCorp's extension lists at most a hundred types: which ones it leaves out changes with what is typed.
    isIncomplete: isIncomplete || items.some((item) => item.capability === "types" && isLeftToOthers(item)),
    areModules: position?.kind === "value" && specialPlace(position.enclosing)?.kind === "moduleSource",
  };
}

/** As the language of the document has them, where that is not Terraform's own. */
function asWritten(
  items: readonly Suggestion[],
  position: PositionContext | undefined,
  { document, write }: CompletionContext,
): readonly Suggestion[] {
  return items.flatMap((item) => {
    const { kind, replace: span, insert, isSnippet, filter, label } = item;
    const isItem = position?.kind === "name";
    const as = position?.kind === "top" ? "keyword" : isItem ? "item" : "expression";
    const isAsIt = !write.offered || (as === "expression" && kind !== "reference" && kind !== "function");
    if (isAsIt) return item;
    if (as === "keyword" && kind !== as) return [];
    const made = write.offered?.(document, { span, text: as === "keyword" ? label : insert, isSnippet, as });
    if (!made) return [];
    const isQuoted = made.span.start < span.start;
    return {
      ...item,
      replace: made.span,
      insert: made.text,
      isSnippet: made.isSnippet,
      ...(isQuoted && { filter: `"${filter ?? label}` }),
    };
  });
}

/** What they add elsewhere ends its lines as the document does. */
function withEnds(items: readonly Suggestion[], document: Document): readonly Suggestion[] {
  const addsElsewhere = ({ also, instead }: Suggestion): boolean =>
    Boolean(also?.length) || (instead !== undefined && addsElsewhere(instead));
  // Few documents have such ends, and all of the text is made for those alone.
  if (!items.some(addsElsewhere) || !document.pieces.includes("\r\n")) return items;
  const { text } = document;
  const ended = (item: Suggestion): Suggestion => ({
    ...item,
    ...(item.also && { also: withLineEnds(text, item.also) }),
    ...(item.instead && { instead: ended(item.instead) }),
  });
  return items.map((item) => (addsElsewhere(item) ? ended(item) : item));
}

function suggestionsAt(position: PositionContext | undefined, typed: string, context: CompletionContext): Suggestions {
  switch (position?.kind) {
    case "top":
      return completeTopLevel(context, typed, position.replace);
    case "label":
      return completeLabel(position.block, position.index, position.replace, typed, context);
    case "name":
      return completeList([
        ...templateKeys(position, context),
        ...completeName(position, context),
        ...forObject(position, context),
      ]);
    case "nestedLabel":
      return completeList(context.document.isProgram ? [] : nestedLabels(position, typed, context));
    case "value":
      return completeInOrder(completeValue(position, typed, context));
    case "step":
      return completeList(completeTraversal(position, context));
    case "access":
      return completeList(context.document.isProgram ? [] : completeAccess(position));
    default:
      return completeList([]);
  }
}

/** In which order they are, what is typed says, but for words of which no two begin alike: types of variables. */
function completeInOrder(items: readonly Suggestion[]): Suggestions {
  return { items, isIncomplete: items.some(({ kind }) => kind !== "keyword") };
}

function completeList(items: readonly Suggestion[]): Suggestions {
  return { items, isIncomplete: false };
}
