import { memoIn, type OwnMemos, type ReadonlyTrackedMap, sameItems } from "../memo/index";
import { type Document, fileName } from "../model/index";

const kept = memoIn<DocumentsInOrder>();

/** Documents in the order in which Terraform reads them. What is computed of one of them depends on no other. */
export class DocumentsInOrder implements ReadonlyTrackedMap<Document> {
  readonly memos: OwnMemos<DocumentsInOrder> = [];

  constructor(private readonly texts: ReadonlyTrackedMap<Document>) {}

  get(uri: string): Document | undefined {
    return this.texts.get(uri);
  }

  uris(): readonly string[] {
    return DocumentsInOrder.sorted(this);
  }

  keys(): IterableIterator<string> {
    return this.uris().values();
  }

  /** Their number has no order: whoever closes thousands one by one would have it made anew for each. */
  get size(): number {
    return this.texts.size;
  }

  values(): IterableIterator<Document> {
    return DocumentsInOrder.byUri(this).values();
  }

  [Symbol.iterator](): IterableIterator<[string, Document]> {
    return DocumentsInOrder.byUri(this).entries();
  }

  private static readonly sorted = kept(({ texts }) => [...texts.keys()].sort(inOrderOfFiles), sameItems);

  private static readonly byUri = kept((all) => {
    const texts = new Map(all.texts);
    return new Map(all.uris().map((uri) => [uri, texts.get(uri)!]));
  });
}

/** How Terraform orders the files of a folder: by their names. */
function inOrderOfFiles(one: string, other: string): number {
  const [name, otherName] = [fileName(one), fileName(other)];
  return name === otherName ? compare(one, other) : compare(name, otherName);
}

/** By their characters alone, in whatever place of the world. */
function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
