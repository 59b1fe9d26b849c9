import { memo, memoByName, sameItems } from "../memo/memo";
import type { Block } from "../model/block";
import type { Document } from "../model/document";
import { type Declaration, type Declarations, declarationsOf, type Overriding } from "../model/module";
import type { Entry } from "../model/value";
import { appendTo } from "../text/appendTo";

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
      appendTo(found, address, declaration);
    }
    return found;
  });
  /** The address of each declaration in a document. */
  const addressesIn = memoByName(
    (_: Documents, uri) => [...inDocument(documents, uri)].flatMap(([address, all]) => all.map(() => address)),
    sameItems,
  );
  /** The documents in which addresses are declared, one for each declaration: few keystrokes change that. */
  const declaring = memo(() => {
    const found = new Map<string, string[]>();
    for (const uri of documents.uris()) {
      for (const address of addressesIn(documents, uri)) {
        appendTo(found, address, uri);
      }
    }
    return found;
  });
  const written = memoByName((_: Documents, address): readonly Declaration[] => {
    const uris = new Set(declaring().get(address));
    return [...uris].flatMap((uri) => inDocument(documents, uri).get(address) ?? none);
  }, areSame);
  const declared = memoByName(
    (_: Documents, address) =>
      declaring()
        .get(address)
        ?.map((uri, index) => new TrackedDeclaration(uri, index, () => written(documents, address))),
    areOfSameDocuments,
  );

  function declarationsIn(document: Document): Iterable<[address: string, Declaration]> {
    return documents.overriding()?.declarationsOf(document) ?? declarationsOf(document);
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

/** What is declared under an address now, at its place among all that is. Its content is read only when it is asked for. */
class TrackedDeclaration implements Declaration {
  private last = nothing;

  constructor(
    readonly uri: string,
    private readonly index: number,
    private readonly all: () => readonly Declaration[],
  ) {}

  get block(): Block {
    return this.now().block;
  }

  get entry(): Entry | undefined {
    return this.now().entry;
  }

  private now(): Declaration {
    const all = this.all();
    // What is not declared any more is asked for only by those who still hold it from before.
    this.last = all[this.index] ?? this.last;
    return this.last;
  }
}

const nowhere = { start: 0, end: 0 };
const nothing: Declaration = {
  uri: "",
  block: {
    kind: "",
    kindSpan: nowhere,
    labels: [],
    body: { entries: [], span: nowhere, closed: true },
    head: nowhere,
    span: nowhere,
  },
};

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
