import type { Span } from "../../text/index";
import { aliasOf } from "../alias";
import { type Block, hasType } from "../block";
import type { Document } from "../document";
import { addressOf, type Declaration, declarationsOf, type Overriding } from "../module";
import { fileName } from "../uri";
import type { Body, Entry } from "../value";
import { placeIn } from "./elsewhere";
import { isOverrideFile } from "./isOverrideFile";
import { mergedBlock, type Placed } from "./mergedBlock";

/** Reads what is overridden among the documents of a module; undefined where none of them is an override file. */
export function overridingIn(documents: Iterable<Document>): Overriding | undefined {
  const all = [...documents];
  const files = all
    .filter(({ uri }) => isOverrideFile(uri))
    .sort((one, other) => (fileName(one.uri) < fileName(other.uri) ? -1 : 1));
  if (files.length === 0) return undefined;
  const found = new Overridden(files);
  for (const document of all) if (!isOverrideFile(document.uri)) found.readBases(document);
  for (const [index, document] of files.entries()) found.override(document, index + 1);
  return found;
}

/** A block of another file, and what overrides it, in the order in which that counts. */
type Whole = [base: Placed, ...overrides: Placed[]];

/** What is overridden: first read from the other files, and then from those that override, one after the other. */
class Overridden implements Overriding {
  /** By what they have in common; null where it is not followed what becomes of them. */
  private readonly bases = new Map<string, Whole | null>();
  private readonly locals = new Map<string, Entry>();
  private readonly required = new Map<string, Entry>();
  private readonly wholes = new Map<Block, Whole>();
  private readonly replaced = new Map<Entry, Declaration>();
  private readonly passedOver = new Set<Entry>();
  private readonly withoutBase = new Set<Block | Entry>();
  /** The first of those of an address that have nothing to override. */
  private readonly alone = new Map<string, Block | Entry>();
  private readonly mergedBlocks = new Map<Block, Block>();

  /** @param files those that override, in the order in which they count. */
  constructor(private readonly files: readonly Document[]) {}

  readBases({ uri, blocks }: Document): void {
    for (const block of blocks) {
      const key = keyOf(block);
      if (key !== undefined && !this.bases.has(key)) this.bases.set(key, [{ block, uri, file: 0 }]);
      for (const entry of requiredIn(block)) this.required.set(entry.name, entry);
      for (const entry of localsIn(block)) if (!this.locals.has(entry.name)) this.locals.set(entry.name, entry);
      for (const key of checkedIn(block)) if (!this.bases.has(key)) this.bases.set(key, null);
    }
  }

  /** @param file the number of the file, from 1. */
  override({ uri, blocks }: Document, file: number): void {
    for (const block of blocks) {
      this.overrideBlock({ block, uri, file });
      for (const entry of requiredIn(block)) this.overrideRequired(entry);
      for (const entry of localsIn(block)) this.overrideLocal(entry, { uri, block, entry });
    }
  }

  private overrideBlock(own: Placed): void {
    const { block } = own;
    const key = keyOf(block);
    if (key === undefined) return;
    const whole = this.bases.get(key);
    if (whole) {
      whole.push(own);
      this.wholes.set(whole[0].block, whole);
      this.wholes.set(block, whole);
    } else if (whole === undefined) {
      // What nobody sets up is an empty configuration of a provider.
      if (block.kind === "provider" && !aliasOf(block)) this.bases.set(key, [own]);
      else this.leaveAlone(key, block);
    }
  }

  private overrideRequired(entry: Entry): void {
    const base = this.required.get(entry.name);
    if (base) this.passedOver.add(base);
    this.required.set(entry.name, entry);
  }

  private overrideLocal(entry: Entry, by: Declaration): void {
    const base = this.locals.get(entry.name);
    if (!base) {
      this.leaveAlone(`local.${entry.name}`, entry);
      return;
    }
    this.replaced.set(base, by);
    this.passedOver.add(base);
    this.locals.set(entry.name, entry);
  }

  private leaveAlone(address: string, what: Block | Entry): void {
    this.withoutBase.add(what);
    if (!this.alone.has(address)) this.alone.set(address, what);
  }

  merged(block: Block): Block {
    const whole = this.wholes.get(block);
    const key = whole ? whole[0].block : block;
    let found = this.mergedBlocks.get(key);
    if (!found) {
      found = whole ? mergedBlock(whole[0], whole.slice(1)) : this.withoutReplaced(block);
      this.mergedBlocks.set(key, found);
    }
    return found;
  }

  homeOf(block: Block): string | undefined {
    return this.wholes.get(block)?.[0].uri;
  }

  asMerged(declaration: Declaration): Declaration {
    return declaration.entry ? declaration : { ...declaration, block: this.merged(declaration.block) };
  }

  isWithoutBase(what: Block | Entry): boolean {
    return this.withoutBase.has(what);
  }

  placeOf(span: Span, uri: string): { readonly uri: string; readonly span: Span } {
    const { file, span: there } = placeIn(span);
    return file === 0 ? { uri, span } : { uri: this.files[file - 1]?.uri ?? uri, span: there };
  }

  *declarationsOf(document: Document): Generator<[address: string, Declaration]> {
    const isOverride = isOverrideFile(document.uri);
    for (const [address, declaration] of declarationsOf(document)) {
      if (!isOverride) yield [address, this.replacing(declaration)];
      else if (this.isOwn(declaration.block) || this.isAlone(declaration)) yield [address, declaration];
    }
  }

  /** What is required of callers, and the configuration of a provider that the other files do not set up. */
  private isOwn(block: Block): boolean {
    return block.kind === "terraform" || this.bases.get(keyOf(block) ?? "")?.[0]?.block === block;
  }

  /** What has nothing to override is meant to be declared: that it cannot be here is said of it, and not of all that refers to it. */
  private isAlone({ block, entry }: Declaration): boolean {
    return this.alone.get(entry ? `local.${entry.name}` : (keyOf(block) ?? "")) === (entry ?? block);
  }

  private replacing(declaration: Declaration): Declaration {
    let found = declaration;
    for (let next = this.replacedBy(found); next; next = this.replacedBy(found)) found = next;
    return found;
  }

  private replacedBy({ entry }: Declaration): Declaration | undefined {
    return entry && this.replaced.get(entry);
  }

  /** Nobody looks at what is replaced. */
  private withoutReplaced(block: Block): Block {
    const body = this.without(block.body, block.kind === "locals" ? "" : "required_providers");
    return body === block.body ? block : { ...block, body };
  }

  /** A body without what is replaced in it, or in the part of it that has a name. */
  private without(body: Body, part: string): Body {
    const entries = body.entries.flatMap((entry) => {
      if (this.passedOver.has(entry)) return [];
      if (part === "" || entry.name !== part || entry.value.kind !== "body") return [entry];
      const inner = this.without(entry.value.body, "");
      return [inner === entry.value.body ? entry : { ...entry, value: { ...entry.value, body: inner } }];
    });
    const isSame =
      entries.length === body.entries.length && entries.every((entry, index) => entry === body.entries[index]);
    return isSame ? body : { ...body, entries };
  }
}

/** What a block of an override file has in common with the one that it overrides. */
function keyOf(block: Block): string | undefined {
  if (block.kind === "provider") return aliasOf(block)?.address ?? addressOf(block);
  return hasType(block.kind) || ["variable", "output", "module"].includes(block.kind) ? addressOf(block) : undefined;
}

function localsIn({ kind, body }: Block): readonly Entry[] {
  return kind === "locals" ? body.entries.filter(({ name }) => name !== "") : [];
}

/** What a `terraform` block says of providers. */
function requiredIn({ kind, body }: Block): readonly Entry[] {
  const all = kind === "terraform" ? body.entries.filter(({ name }) => name === "required_providers") : [];
  return all.flatMap(({ value }) => (value.kind === "body" ? value.body.entries : []));
}

/** The data sources of a `check`, which can be overridden as others can; what becomes of them is not followed. */
function checkedIn({ kind, body }: Block): readonly string[] {
  if (kind !== "check") return [];
  return body.entries.flatMap(({ name, labels = [] }) =>
    name === "data" && labels.length === 2 ? [`data.${labels.map(({ text }) => text).join(".")}`] : [],
  );
}
