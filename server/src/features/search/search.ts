import { languageOf } from "../../languages/index";
import type { Store } from "../../workspace/index";
import { type Description, describeNamed } from "./describeNamed";
import { type BlockDraft, draftOf } from "./draftOf";
import type { NamedType } from "./namedSchema";
import { type FoundName, searchBlock, searchNames } from "./searchNames";

export type { DescribedItem, Description } from "./describeNamed";
export type { BlockDraft } from "./draftOf";
export type { NamedType } from "./namedSchema";
export type { FoundName } from "./searchNames";

/** What is known of types by their names, wherever they are written, in the versions in force for a document. */
export interface SearchQueries {
  /** What a type or an argument is, and what may be in it. */
  describe(uri: string, named: NamedType): Description;
  /**
   * The types that a question in people's own words is about ("who can read secrets", "AKS"), the most likely first; or the arguments
   * of one type where `within` names it.
   */
  search(uri: string, question: string, within?: string): readonly FoundName[];
  /** What a question is about of what the block at an offset may hold; none where no resource or data source is there. */
  searchBlock(uri: string, question: string, offset: number): readonly FoundName[];
  /**
   * A whole new block of a type with everything that it requires, reading what the module has. `name` is its own. Undefined for what is not
   * known, or where the document's language has no words for it.
   */
  draft(uri: string, type: string, name: string): BlockDraft | undefined;
}

/** Answers them from the store. */
export function searchQueries(store: Store): SearchQueries {
  const { read, scopeOf, moduleOf, contexts } = store;
  return {
    describe: (uri, named) => describeNamed(named, scopeOf(uri)),
    search: (uri, question, within) => searchNames(question, within, scopeOf(uri)),
    searchBlock(uri, question, offset) {
      const block = read(uri)?.blocks.find(({ span }) => span.start <= offset && offset <= span.end);
      return block ? searchBlock(question, block, scopeOf(uri)) : [];
    },
    draft(uri, type, name) {
      const conversion = read(uri) && languageOf(uri)?.conversion;
      const { packages = [] } = contexts.get(moduleOf(uri).folder) ?? {};
      return conversion && draftOf(type, name, { conversion, about: { packages }, scope: scopeOf(uri) });
    },
  };
}
