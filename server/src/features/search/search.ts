import type { Scope } from "../../analysis/index";
import { azapiSchemaOf, versionedType } from "../../azure/index";
import type { BodySchema } from "../../catalog/index";
import { readingOnly, startedBodyItems } from "../../fixes/index";
import { type Conversion, languageOf, type ProjectInfo } from "../../languages/index";
import type { NewBlock, NewBodyItem, NewValue } from "../../model/index";
import type { Store } from "../../workspace/index";
import { type Description, describeNamed } from "./describeNamed";
import { isOfAzure, type NamedType, schemaNamed } from "./namedSchema";
import { type FoundName, searchBlock, searchNames } from "./searchNames";

export type { DescribedItem, Description } from "./describeNamed";
export type { NamedType } from "./namedSchema";
export type { FoundName } from "./searchNames";

/** A block that somebody begins with. */
interface BlockDraft {
  readonly text: string;
  /** The arguments that are left to fill in, by their path in the block. */
  readonly empty: readonly string[];
}

/** Queries that find types and arguments by name, in the versions in force for a document. */
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

/** What a draft is written with. */
interface DraftContext {
  readonly conversion: Conversion;
  readonly about: ProjectInfo;
  readonly scope: Scope;
}

/** A new block of a type. */
function draftOf(type: string, name: string, { conversion, about, scope }: DraftContext): BlockDraft | undefined {
  const drafted = isOfAzure(type) ? ofAzure(type, scope) : ofProvider(type, scope);
  if (!drafted) return undefined;
  const block: NewBlock = { kind: drafted.kind, labels: [drafted.type, name], items: drafted.items };
  return { text: conversion.program([block], about).text, empty: emptyIn(drafted.items) };
}

function emptyIn(items: readonly NewBodyItem[], above: readonly string[] = []): readonly string[] {
  return items.flatMap(({ name, value }) => {
    const path = [...above, name];
    if (value.kind === "body") return emptyIn(value.items, path);
    return isEmpty(value) ? [path.join(".")] : [];
  });
}

function isEmpty(value: NewValue): boolean {
  return value.kind === "list" ? value.items.some(isEmpty) : value.kind === "hole" && value.placeholder === "";
}

interface Drafted {
  readonly kind: string;
  readonly type: string;
  readonly items: readonly NewBodyItem[];
}

function ofProvider(type: string, scope: Scope): Drafted | undefined {
  const { kind, body } = schemaNamed(type, undefined, scope);
  return body && { kind, type, items: bodyItemsOf(body, type, scope) };
}

function ofAzure(text: string, scope: Scope): Drafted | undefined {
  const about = versionedType(text, scope);
  const body = about && azapiSchemaOf(about, scope);
  return body && { kind: "resource", type: "azapi_resource", items: bodyItemsOf(body, "azapi_resource", scope) };
}

function bodyItemsOf(body: BodySchema, type: string, scope: Scope): readonly NewBodyItem[] {
  return startedBodyItems(body, () => false, { type, scope, valueFor: readingOnly });
}
