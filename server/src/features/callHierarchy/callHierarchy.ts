import type { Scope } from "../../analysis/index";
import { addressOf, type Block, type Declaration, type Document, fileName, type Module } from "../../model/index";
import {
  declaringOf,
  namedAt,
  namedBy,
  type ReferenceTarget,
  referenceOriginsIn,
  referenceOriginsOf,
  referencesTo,
} from "../../references/index";
import { type Span, touches } from "../../text/index";
import type { Store } from "../../workspace/index";
import { type DeclarationLocation, declarationLocation, type SymbolKind } from "../navigation/navigation";

/** A block (or local) that refers to others and is referred to. */
export interface CallItem extends DeclarationLocation {
  readonly name: string;
  readonly detail: string;
  readonly kind: SymbolKind;
}

/** One that refers to another, or is referred to, and where: spans in the document of the one that refers. */
interface HierarchyCall {
  readonly item: CallItem;
  readonly spans: readonly Span[];
}

/** What refers to what, as an editor shows who calls a function. */
export interface CallHierarchyQueries {
  /** What is at an offset, as something that refers and is referred to. */
  callItem(uri: string, offset: number): CallItem | undefined;
  incomingCalls(uri: string, offset: number): readonly HierarchyCall[];
  outgoingCalls(uri: string, offset: number): readonly HierarchyCall[];
}

/** Answers them from the store. */
export function callHierarchyQueries({ read, scopeOf, modules }: Store): CallHierarchyQueries {
  return {
    callItem(uri, offset) {
      const document = read(uri);
      return document && callItem(document, offset, scopeOf(uri));
    },
    incomingCalls(uri, offset) {
      const document = read(uri);
      return document ? incomingCalls(document, offset, scopeOf(uri), modules.values()) : [];
    },
    outgoingCalls(uri, offset) {
      const document = read(uri);
      return document ? outgoingCalls(document, offset, scopeOf(uri)) : [];
    },
  };
}

/** What is declared by what is at an offset, as something that refers to others and is referred to. */
function callItem(document: Document, offset: number, scope: Scope): CallItem | undefined {
  const named = declaredHere(document, offset, scope);
  const [declaration] = named ? declaringOf(named) : [];
  return named && declaration && itemOf(named.address, declaration);
}

/** Who refers to it. */
function incomingCalls(document: Document, offset: number, scope: Scope, modules: Iterable<Module>): HierarchyCall[] {
  const named = declaredHere(document, offset, scope);
  if (!named) return [];
  return byItem(
    [...referencesTo(named, modules)].flatMap(({ document: there, block, origin: { whole, isDeclaration } }) =>
      block && !isDeclaration ? [{ item: itemAround(block, whole, there), span: whole }] : [],
    ),
  );
}

/** What it refers to. */
function outgoingCalls(document: Document, offset: number, scope: Scope): HierarchyCall[] {
  const around = document.blocks.find(({ span }) => touches(span, offset));
  if (!around || document.isProgram) return [];
  const item = itemAround(around, { start: offset, end: offset }, document);
  return byItem(
    referenceOriginsIn(around, document).flatMap((origin) => {
      const { whole, isDeclaration } = origin;
      if (isDeclaration || whole.start < item.span.start || item.span.end < whole.end) return [];
      const named = namedBy(origin, scope);
      return declaringOf(named).map((declaration) => ({ item: itemOf(named.address, declaration), span: whole }));
    }),
  );
}

/** What is named at an offset, or declared by the head that it is in. Programs have the calls of their own functions. */
function declaredHere(document: Document, offset: number, scope: Scope): ReferenceTarget | undefined {
  if (document.isProgram) return undefined;
  const named = namedAt(document, offset, scope);
  if (named) return named;
  const heads = [...referenceOriginsOf(document)].filter(
    ({ origin }) => origin.isDeclaration && touches(origin.whole, offset),
  );
  return heads[0] && namedBy(heads[0].origin, scope);
}

/** The block around a reference, or the local. */
function itemAround(block: Block, { start }: Span, { uri }: Document): CallItem {
  const item = block.kind === "locals" ? block.body.items.find(({ span }) => touches(span, start)) : undefined;
  if (item) return itemOf(`local.${item.name}`, { uri, block, item });
  return itemOf(addressOf(block) ?? [block.kind, ...block.labels.map(({ text }) => text)].join("."), { uri, block });
}

function itemOf(name: string, declaration: Declaration): CallItem {
  const { uri, block, item } = declaration;
  const kind = block.kind === "locals" ? "local" : block.kind;
  return {
    ...declarationLocation(declaration),
    name,
    kind: item && kind === "check" ? "data" : kind,
    detail: fileName(uri),
  };
}

/** Spans by the item that they are about. */
function byItem(pairs: readonly { readonly item: CallItem; readonly span: Span }[]): HierarchyCall[] {
  const calls = new Map<string, { readonly item: CallItem; readonly spans: Span[] }>();
  for (const { item, span } of pairs) {
    const key = `${item.uri} ${item.selection.start}`;
    const call = calls.get(key);
    if (call) call.spans.push(span);
    else calls.set(key, { item, spans: [span] });
  }
  return [...calls.values()];
}
