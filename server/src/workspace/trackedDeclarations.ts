import { memo, memoByName, sameItems } from "../memo/memo";
import type { Document } from "../model/document";
import { type Declaration, type Declarations, declarationsOf, type Overriding } from "../model/module";

const none: readonly Declaration[] = [];

/** The documents of a module that declare something, by the order in which they count. */
interface Documents {
  uris(): readonly string[];
  document(uri: string): Document | undefined;
  /** What override files change in it. */
  overriding(): Overriding | undefined;
}

/**
 * What documents declare. Who reads whether something is declared depends on that alone; who reads the block of a declaration,
 * on its content too.
 */
export function trackedDeclarations(documents: Documents): Declarations {
  const inDocument = memoByName((_: Documents, uri) => {
    const document = documents.document(uri);
    const found = new Map<string, Declaration[]>();
    for (const [address, declaration] of document ? declarationsIn(document) : []) {
      const others = found.get(address);
      if (others) others.push(declaration);
      else found.set(address, [declaration]);
    }
    return found;
  });
  const addressesIn = memoByName((_: Documents, uri) => [...inDocument(documents, uri).keys()], sameItems);
  /** Where addresses are declared: few keystrokes change that. */
  const declaring = memo(() => {
    const found = new Map<string, string[]>();
    for (const uri of documents.uris()) {
      for (const address of addressesIn(documents, uri)) {
        const others = found.get(address);
        if (others) others.push(uri);
        else found.set(address, [uri]);
      }
    }
    return found;
  });
  const written = memoByName((_: Documents, address): readonly Declaration[] => {
    const uris = declaring().get(address) ?? [];
    return uris.flatMap((uri) => inDocument(documents, uri).get(address) ?? []);
  }, areSame);
  const declared = memoByName((_: Documents, address) => {
    const found = written(documents, address).map((declaration, index) => tracked(declaration, address, index));
    return found.length > 0 ? found : undefined;
  }, areOfSameDocuments);

  function declarationsIn(document: Document): Iterable<[address: string, Declaration]> {
    return documents.overriding()?.declarationsOf(document) ?? declarationsOf(document);
  }

  function tracked(first: Declaration, address: string, index: number): Declaration {
    // What nobody declares any more is asked for only by those who still hold it from before.
    const now = () => written(documents, address)[index] ?? first;
    return {
      uri: first.uri,
      get block() {
        return now().block;
      },
      get entry() {
        return now().entry;
      },
    };
  }

  return {
    get: (address) => declared(documents, address),
    has: (address) => declared(documents, address) !== undefined,
    keys: () => declaring().keys(),
    *[Symbol.iterator]() {
      for (const address of declaring().keys()) yield [address, declared(documents, address) ?? none];
    },
  };
}

function areSame(some: readonly Declaration[], others: readonly Declaration[]): boolean {
  if (some.length !== others.length) return false;
  return some.every((one, index) => one === others[index] || isSame(one, others[index]!));
}

function isSame(one: Declaration, other: Declaration): boolean {
  return one.uri === other.uri && one.block === other.block && one.entry === other.entry;
}

function areOfSameDocuments(
  some: readonly Declaration[] | undefined,
  others: readonly Declaration[] | undefined,
): boolean {
  if (!some || !others) return some === others;
  return some.length === others.length && some.every(({ uri }, index) => uri === others[index]!.uri);
}
