import { positionContextAt } from "../../analysis/index";
import { type Capability, isSuggestedElsewhere } from "../../coexistence/index";
import { languageOf } from "../../languages/index";
import { isConfiguration, isTestFile, isValuesFile } from "../../model/index";
import { withLineEnds } from "../../text/index";
import type { Markdown } from "../../wording/index";
import type { Store } from "../../workspace/index";
import type { FoundName } from "../search/search";
import { type Begun, beginAt } from "./beginAt";
import type { CompletionContext } from "./completionContext";
import { completionsAt } from "./completionsAt";
import { specialPlace } from "./places/specialPlace";
import type { Suggestion, Suggestions } from "./suggestion";
import { suggestionDocumentation } from "./suggestionDocumentation";

export type { Begun } from "./beginAt";
export type { Suggestion, Suggestions } from "./suggestion";

/** What may be written at a place. */
export interface CompletionQueries {
  /** `trigger` is the typed character that made the editor ask, if it was one. */
  complete(uri: string, offset: number, trigger?: string): Suggestions;
  /** What was found by `search`, as it is written at an offset; undefined where it cannot be there. */
  begin(uri: string, offset: number, chosen: FoundName): Begun | undefined;
  /** Whether folders with modules may be suggested there, so that it matters which there are. */
  asksForModules(uri: string, offset: number): boolean;
  /** The documentation of a suggestion that `complete` gave for a document, Markdown. */
  document(uri: string, suggestion: Pick<Suggestion, "key">): Markdown | undefined;
}

/** Answers them from the store. */
export function completionQueries(store: Store): CompletionQueries {
  const { read, scopeOf, moduleOf, contexts, othersFor } = store;
  return {
    complete(uri, offset, trigger) {
      const context = contextAt(uri, offset, trigger);
      return context ? completionsAt(context) : { items: [], isIncomplete: false };
    },
    begin(uri, offset, chosen) {
      const context = contextAt(uri, offset);
      const begun = context && beginAt(chosen, context);
      return begun && { ...begun, edits: withLineEnds(context.document.text, begun.edits) };
    },
    asksForModules(uri, offset) {
      const document = read(uri);
      const position = document && positionContextAt(document, offset, scopeOf(uri));
      return position?.kind === "value" && specialPlace(position.enclosing)?.kind === "moduleSource";
    },
    document: (uri, suggestion) =>
      suggestion.key === undefined ? undefined : suggestionDocumentation(suggestion.key, scopeOf(uri)),
  };

  function contextAt(uri: string, offset: number, trigger?: string): CompletionContext | undefined {
    const document = read(uri);
    const language = languageOf(uri);
    if (!document || !language || !(isConfiguration(uri) || isTestFile(uri) || isValuesFile(uri))) return undefined;
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
      editsOf: (change) => {
        const other = read(change.uri);
        const edits = other && languageOf(change.uri)?.write.edits(other, [change]);
        return edits ? withLineEnds(other.text, edits) : [];
      },
      isGiven: (part, label, typed) => knows(part) && isSuggestedElsewhere(queried, part, label, typed),
    };
  }
}
