import { blockSchemaOf, type Scope } from "../../analysis/index";
import { languageOf } from "../../languages/index";
import { addressOf, type Block, type Document, hasType, type Module, statedMove, typeOf } from "../../model/index";
import {
  declaringOf,
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
import { forVariableIn, occurrencesOf, renamableVariable, renameVariable } from "./forVariable";
import { type MovedFrom, movedBlocksTo, movedIn } from "./moved";
import type {
  Definition,
  FoundSymbol,
  Highlight,
  Location,
  MovedBlock,
  OutlineItem,
  Renamable,
  RenameRefusal,
  Renaming,
  TypeLink,
} from "./navigationTypes";
import { outline, symbolsLike } from "./outline";
import { renamable, renameEdits } from "./renaming";

export { declarationLocation } from "./definition";
export type {
  DeclarationLocation,
  Location,
  MovedBlock,
  OutlineItem,
  Renaming,
  SymbolKind,
} from "./navigationTypes";

/** Finding one's way through modules, and renaming what they declare. */
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
  /** Undefined where nothing has a name that could be another. */
  renamable(uri: string, offset: number): Renamable | RenameRefusal | undefined;
  rename(uri: string, offset: number, name: string): Renaming | RenameRefusal | undefined;
  /** Moved blocks that are missing for the block at an offset, which had another name before. */
  movedBlocks(uri: string, offset: number): readonly MovedBlock[];
}

/** Answers them from the store. */
export function navigationQueries(store: Store): NavigationQueries {
  const { read, scopeOf, moduleOf, modules } = store;

  /** What `answer` says about a document, or `otherwise` where it is not known. */
  function about<T>(uri: string, otherwise: T, answer: (document: Document, scope: Scope) => T): T {
    const document = read(uri);
    return document ? answer(document, scopeOf(uri)) : otherwise;
  }

  /** Whether something else lists the symbols of a document: VS Code would list both. */
  const areGiven = (uri: string) => store.othersFor(uri).some(({ capabilities }) => capabilities.includes("symbols"));

  const movedFrom: MovedFrom = (module, address, uri) => {
    const from = formerOf(module, address, uri) ?? address;
    const committed = store.committedOf(uri);
    if (!canRecordMove(uri, from, address)) return undefined;
    // A resource that was written since the last commit is hardly in the state, unless a local one has it.
    if (store.storedOf(uri)?.has(from)) return from;
    return committed && !from.startsWith("module.") && !committed.has(from) ? undefined : from;
  };

  /** The address that the state may still have for something, as nothing says yet that it has moved. */
  function formerOf(module: Module, address: string, uri: string): string | undefined {
    const moved = movedIn(module);
    return moduleOf(uri)
      .formerNames.of(address)
      .find((former) => !moved.has(former));
  }

  /**
   * Whether something can be said to have been at `from`. A construct says only one such address: another takes its
   * place where the commit tells that it is the newer one.
   */
  function canRecordMove(uri: string, from: string, address: string): boolean {
    const document = read(uri);
    if (!document?.isProgram) return true;
    if (store.contexts.get(moduleOf(uri).folder)?.predatesMoves) return false;
    return !statedMove(document, address) || store.committedOf(uri)?.has(from) === true;
  }

  /** Notes that something is about to have another name, if whoever asked for it goes on. */
  function expectRename({ to }: MovedBlock, named: ReferenceTarget | undefined): void {
    const [declaration] = named ? declaringOf(named) : [];
    if (named && declaration) moduleOf(declaration.uri).formerNames.ask(named.address, to);
  }

  /** Resources of the last commit that are gone since, of the type that has come and of the same stack. */
  function goneSince(uri: string, block: Block, address: string): string[] {
    const committed = store.committedOf(uri);
    if (!committed || committed.has(address)) return [];
    const isAlike = (one: Block) => typeOf(one) === typeOf(block) && one.stack === block.stack;
    return [...committed].flatMap(([from, one]) => (isAlike(one) ? [from] : []));
  }

  return {
    definition: (uri, offset) => about(uri, undefined, (document, scope) => definition(document, offset, scope)),
    references: (uri, offset, withDeclaration) =>
      about(uri, [], (document, scope) => references(document, offset, withDeclaration, scope, modules.values())),
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
    renamable: (uri, offset) =>
      about(uri, undefined, (document, scope) => {
        const variable = forVariableIn(document, offset);
        return variable ? renamableVariable(variable, offset) : renamable(document, offset, scope);
      }),
    rename: (uri, offset, name) =>
      about(uri, undefined, (document, scope) => {
        const variable = forVariableIn(document, offset);
        const local = variable && renameVariable(variable, name);
        if (local) return "refused" in local ? local : { edits: new Map([[uri, local]]) };
        const renaming = renameEdits(document, offset, name, {
          scope,
          modules: modules.values(),
          languageOf,
          movedFrom,
        });
        if (renaming && "moved" in renaming && renaming.moved)
          expectRename(renaming.moved, namedAt(document, offset, scope));
        return renaming;
      }),
    movedBlocks: (uri, offset) =>
      about(uri, [], (document, { module }) => {
        const block = document.blocks.find(({ head }) => touches(head, offset));
        const address = block && addressOf(block);
        if (!block || address === undefined) return [];
        const former = formerOf(module, address, uri);
        const froms = new Set([...(former ? [former] : []), ...goneSince(uri, block, address)]);
        const recordable = [...froms].filter((from) => canRecordMove(uri, from, address));
        return movedBlocksTo(block, uri, recordable, module, languageOf);
      }),
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
  modules: Iterable<Module>,
): Location[] {
  const named = namedAt(document, offset, scope) ?? declaredByHead(document, offset, scope);
  if (!named) {
    const variable = forVariableIn(document, offset);
    const places = variable ? (withDeclaration ? occurrencesOf(variable) : variable.uses) : [];
    return places.map((span) => ({ uri: document.uri, span }));
  }
  return [...referencesTo(named, modules)]
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
