import { type MemoMap, memoByName, memoMap, sameItems } from "../memo/memo";
import type { Block } from "../model/block";
import type { Document } from "../model/document";
import { type Declaration, type Declarations, declarationsOf, type Overriding } from "../model/module";
import type { Entry } from "../model/value";
import { appendTo } from "../text/appendTo";

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
  const inDocument = memoByName((_: Documents, uri) => memoMap(() => declaredIn(documents.document(uri)), areSame));
  /** The address of each declaration in a document. */
  const addressesIn = memoByName((_: Documents, uri) => {
    const addresses: string[] = [];
    for (const [address, all] of inDocument(documents, uri).all())
      for (let count = 0; count < all.length; count++) addresses.push(address);
    return addresses;
  }, sameItems);
  /** Few keystrokes change where something is declared. */
  const declared = memoMap(() => {
    const found = new Map<string, TrackedDeclaration[]>();
    for (const uri of documents.uris()) {
      const own = inDocument(documents, uri);
      let last = "";
      let index = 0;
      for (const address of addressesIn(documents, uri)) {
        // Those of one address follow each other.
        index = address === last ? index + 1 : 0;
        last = address;
        appendTo(found, address, new TrackedDeclaration(uri, address, index, own));
      }
    }
    return found;
  }, areOfSameDocuments);

  function declaredIn(document: Document | undefined): ReadonlyMap<string, readonly Declaration[]> {
    const found = new Map<string, Declaration[]>();
    if (!document) return found;
    const all = documents.overriding()?.declarationsOf(document) ?? declarationsOf(document);
    for (const [address, declaration] of all) appendTo(found, address, declaration);
    return found;
  }

  return {
    get: (address) => declared.get(address),
    has: (address) => declared.get(address) !== undefined,
    keys: () => declared.all().keys(),
    [Symbol.iterator]: () => declared.all().entries(),
  };
}

/** What a document declares under an address now, at its place there. Its content is read only when it is asked for. */
class TrackedDeclaration implements Declaration {
  private last = nothing;

  constructor(
    readonly uri: string,
    private readonly address: string,
    private readonly index: number,
    private readonly all: MemoMap<readonly Declaration[]>,
  ) {}

  get block(): Block {
    return this.now().block;
  }

  get entry(): Entry | undefined {
    return this.now().entry;
  }

  private now(): Declaration {
    // What is not declared any more is asked for only by those who still hold it from before.
    this.last = this.all.get(this.address)?.[this.index] ?? this.last;
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

function areOfSameDocuments(some: readonly Declaration[], others: readonly Declaration[]): boolean {
  return some.length === others.length && some.every(({ uri }, index) => uri === others[index]!.uri);
}
