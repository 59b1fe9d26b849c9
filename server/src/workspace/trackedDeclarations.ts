import { type MemoIndex, type MemoMap, memoIndex, memoMap, memoNamed, sameItems } from "../memo/index";
import {
  type Block,
  type BodyItem,
  type Declaration,
  type Declarations,
  type Document,
  declarationsIn,
  isBackendFile,
  isTestFile,
  type Overriding,
} from "../model/index";
import { appendTo } from "../text/index";

/** The documents of a module. */
interface Documents {
  /** Those that declare something, by the order in which they count. */
  declaringUris(): readonly string[];
  document(uri: string): Document | undefined;
  /** What override files change in it. */
  readonly overriding: Overriding | undefined;
}

/** A document whose declarations override files change. */
interface Overridden {
  readonly document: Document;
  readonly overriding: Overriding;
}

/**
 * What documents declare. A computation that reads whether something is declared depends only on that. One that reads the block of a declaration also depends on its content.
 */
export class TrackedDeclarations implements Declarations {
  private indexes: ((uri: string) => MemoIndex<Declaration>) | undefined;
  private addresses: ((uri: string) => readonly string[]) | undefined;
  private all: MemoMap<readonly Declaration[]> | undefined;

  constructor(private readonly documents: Documents) {}

  get(address: string): readonly Declaration[] | undefined {
    return this.declared().get(address);
  }

  has(address: string): boolean {
    return this.get(address) !== undefined;
  }

  keys(): Iterable<string> {
    return this.declared().all().keys();
  }

  [Symbol.iterator](): Iterator<readonly [string, readonly Declaration[]]> {
    return this.declared().all().entries();
  }

  private inDocument(uri: string): MemoIndex<Declaration> {
    this.indexes ??= memoNamed((one) => indexOf(one, this.documents));
    return this.indexes(uri);
  }

  private addressesIn(uri: string): readonly string[] {
    this.addresses ??= memoNamed((one) => this.inDocument(one).names(), sameItems);
    return this.addresses(uri);
  }

  /** Few keystrokes change where something is declared. */
  private declared(): MemoMap<readonly Declaration[]> {
    this.all ??= memoMap<readonly Declaration[]>(() => this.declarations(), areOfSameDocuments);
    return this.all;
  }

  private declarations(): Map<string, readonly Declaration[]> {
    const found = new Map<string, TrackedDeclaration[]>();
    for (const uri of this.documents.declaringUris()) {
      const own = this.inDocument(uri);
      for (const address of this.addressesIn(uri)) {
        // Those of one document follow one another.
        const before = found.get(address)?.at(-1);
        const index = before?.uri === uri ? before.index + 1 : 0;
        appendTo(found, address, new TrackedDeclaration(uri, address, index, own));
      }
    }
    return found;
  }
}

function indexOf(uri: string, documents: Documents): MemoIndex<Declaration> {
  return memoIndex<Block | Overridden, Declaration>(
    () => {
      const document = documents.document(uri);
      if (!document || isTestFile(uri) || isBackendFile(uri)) return [];
      const { overriding } = documents;
      return overriding ? [{ document, overriding }] : document.blocks;
    },
    (part) => ("overriding" in part ? part.overriding.declarationsOf(part.document) : declarationsIn(part, uri)),
    isSame,
  );
}

/** What a document declares under an address now, at its place there. Its content is read only when it is asked for. */
class TrackedDeclaration implements Declaration {
  private last = nothing;

  constructor(
    readonly uri: string,
    private readonly address: string,
    readonly index: number,
    private readonly all: MemoIndex<Declaration>,
  ) {}

  get block(): Block {
    return this.now().block;
  }

  get item(): BodyItem | undefined {
    return this.now().item;
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
    body: { items: [], span: nowhere, closed: true },
    head: nowhere,
    span: nowhere,
  },
};

function isSame(one: Declaration, other: Declaration): boolean {
  return one.uri === other.uri && one.block === other.block && one.item === other.item;
}

function areOfSameDocuments(some: readonly Declaration[], others: readonly Declaration[]): boolean {
  return some.length === others.length && some.every(({ uri }, index) => uri === others[index]!.uri);
}
