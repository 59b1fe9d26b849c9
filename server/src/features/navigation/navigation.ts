import { blockSchemaOf, type Scope } from "../../analysis/index";
import { type Document, hasType } from "../../model/index";
import {
  isSeenByCallers,
  namedAt,
  namedBy,
  type ReferenceTarget,
  referenceOriginsIn,
  referenceOriginsOf,
  referencesTo,
} from "../../references/index";
import { touches } from "../../text/index";
import type { Store } from "../../workspace/index";
import { registryUrl } from "../documentation/documentation";
import { definition } from "./definition";
import { forVariableIn, occurrencesOf } from "./forVariable";
import { memberAt, memberPlaces } from "./members";
import type { Definition, FoundSymbol, Highlight, Location, OutlineItem, TypeLink } from "./navigationTypes";
import { outline, symbolsLike } from "./outline";

export { declarationLocation } from "./definition";
export { forVariableIn, occurrencesOf } from "./forVariable";
export { memberRead } from "./members";
export type {
  DeclarationLocation,
  Location,
  OutlineItem,
  SymbolKind,
} from "./navigationTypes";

/** Finding one's way through modules. */
export interface NavigationQueries {
  definition(uri: string, offset: number): Definition | undefined;
  /** Every mention of what is at an offset; in programs those alone that their compiler does not know. */
  references(uri: string, offset: number, withDeclaration: boolean): readonly Location[];
  highlights(uri: string, offset: number): readonly Highlight[];
  /** The folder of what is at an offset, if modules that call it may mention it as well. */
  seenByCallers(uri: string, offset: number): string | undefined;
  outline(uri: string): readonly OutlineItem[];
  /** What all modules declare whose address has the letters of `query` in their order. */
  findSymbols(query: string): readonly FoundSymbol[];
  typeLinks(uri: string): readonly TypeLink[];
}

/** Answers them from the store. */
export function navigationQueries(store: Store): NavigationQueries {
  const { read, scopeOf, modules } = store;

  /** What `answer` says about a document, or `otherwise` where it is not known. */
  function about<T>(uri: string, otherwise: T, answer: (document: Document, scope: Scope) => T): T {
    const document = read(uri);
    return document ? answer(document, scopeOf(uri)) : otherwise;
  }

  /** Whether something else lists the symbols of a document: VS Code would list both. */
  const areGiven = (uri: string) => store.othersFor(uri).some(({ capabilities }) => capabilities.includes("symbols"));

  return {
    definition: (uri, offset) => about(uri, undefined, (document, scope) => definition(document, offset, scope)),
    references: (uri, offset, withDeclaration) =>
      about(uri, [], (document, scope) => references(document, offset, withDeclaration, scope, store)),
    highlights: (uri, offset) => about(uri, [], (document, scope) => highlights(document, offset, scope)),
    seenByCallers: (uri, offset) =>
      about(uri, undefined, (document, scope) => {
        const named = namedAt(document, offset, scope) ?? declaredByHead(document, offset, scope);
        return named && isSeenByCallers(named) ? named.module?.folder : undefined;
      }),
    outline: (uri) => (areGiven(uri) ? [] : about(uri, [], outline)),
    findSymbols: (query) =>
      [...modules.values()].flatMap(({ documents }) =>
        [...documents.values()].flatMap((document) => (areGiven(document.uri) ? [] : symbolsLike(query, document))),
      ),
    typeLinks: (uri) => about(uri, [], typeLinks),
  };
}

/**
 * Links from the types of blocks to their pages in the registry, for the version in force. Nothing else is a link: a
 * text full of underlines is hard to read, and the hover of each argument has one.
 */
function typeLinks(document: Document, scope: Scope): TypeLink[] {
  if (document.isProgram) return [];
  return document.blocks.flatMap((block): TypeLink[] => {
    const [label] = block.labels;
    if (!label || !(hasType(block.kind) || block.kind === "provider")) return [];
    const schema = blockSchemaOf(block, scope);
    const url = registryUrl(schema, scope);
    const { provider } = schema;
    if (url === undefined || !provider) return [];
    return [{ span: label.span, url, title: `Documentation in ${provider.name} ${scope.versionOf(provider.name)}` }];
  });
}

/** Every mention of what is at an offset. In programs only what is written as it is: variables are their compiler's. */
function references(
  document: Document,
  offset: number,
  withDeclaration: boolean,
  scope: Scope,
  { modules, scopeOf }: Pick<Store, "modules" | "scopeOf">,
): Location[] {
  const named = namedAt(document, offset, scope) ?? declaredByHead(document, offset, scope);
  if (!named) {
    const variable = forVariableIn(document, offset);
    const found = variable ? undefined : memberAt(document, offset, scope);
    if (found) return [...memberPlaces(found.member, scopeOf)].slice(withDeclaration ? 0 : 1);
    const places = variable ? (withDeclaration ? occurrencesOf(variable) : variable.uses) : [];
    return places.map((span) => ({ uri: document.uri, span }));
  }
  return [...referencesTo(named, modules.values())]
    .filter(
      ({ origin, document: there }) => isShown(origin.isLiteral, there) && (withDeclaration || !origin.isDeclaration),
    )
    .map(({ document: { uri }, origin: { whole } }) => ({ uri, span: whole }));
}

/** What a block declares, anywhere on its head. */
function declaredByHead(document: Document, offset: number, scope: Scope): ReferenceTarget | undefined {
  const block = document.isProgram ? undefined : document.blocks.find(({ head }) => touches(head, offset));
  const own = block && referenceOriginsIn(block, document).find(({ isDeclaration }) => isDeclaration);
  return own && namedBy(own, scope);
}

/** The mentions in the same document. */
function highlights(document: Document, offset: number, scope: Scope): Highlight[] {
  const named = namedAt(document, offset, scope);
  const variable = named ? undefined : forVariableIn(document, offset);
  if (variable) return occurrencesOf(variable).map((span) => ({ span, isDeclaration: span === variable.declaration }));
  if (!named || !isShown(named.origin.isLiteral, document)) return [];
  const { address, via } = named.origin;
  // Inputs and outputs of a call are found by their names here, also where the called module is not known.
  return [...referenceOriginsOf(document)]
    .filter(({ origin }) => origin.address === address && origin.via === via && isShown(origin.isLiteral, document))
    .map(({ origin: { name, isDeclaration } }) => ({ span: name, isDeclaration }));
}

function isShown(isLiteral: boolean, { isProgram }: Document): boolean {
  return isLiteral || !isProgram;
}
