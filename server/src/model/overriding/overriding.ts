import type { Span } from "../../text/index";
import { aliasOf } from "../alias";
import { type Block, hasType } from "../block";
import type { Document } from "../document";
import { addressOf, type Declaration, declarationsOf, type Overriding } from "../module";
import { fileName } from "../uri";
import type { Body, BodyItem } from "../value";
import { overrideLocation } from "./elsewhere";
import { isOverrideFile } from "./isOverrideFile";
import { mergedBlock, type Placed } from "./mergedBlock";

/** What override files change among the documents of a module. Undefined if none of them is an override file. */
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
  private readonly locals = new Map<string, BodyItem>();
  private readonly required = new Map<string, BodyItem>();
  private readonly wholes = new Map<Block, Whole>();
  private readonly replaced = new Map<BodyItem, Declaration>();
  private readonly shadowed = new Set<BodyItem>();
  private readonly withoutBase = new Set<Block | BodyItem>();
  /** The first of those of an address that have nothing to override. */
  private readonly alone = new Map<string, Block | BodyItem>();
  private readonly mergedBlocks = new Map<Block, Block>();

  /** @param files those that override, in the order in which they count. */
  constructor(private readonly files: readonly Document[]) {}

  readBases({ uri, blocks }: Document): void {
    for (const block of blocks) {
      const key = keyOf(block);
      if (key !== undefined && !this.bases.has(key)) this.bases.set(key, [{ block, uri, file: 0 }]);
      for (const item of requiredIn(block)) this.required.set(item.name, item);
      for (const item of localsIn(block)) if (!this.locals.has(item.name)) this.locals.set(item.name, item);
      for (const key of checkedIn(block)) if (!this.bases.has(key)) this.bases.set(key, null);
    }
  }

  /** @param file the number of the file, from 1. */
  override({ uri, blocks }: Document, file: number): void {
    for (const block of blocks) {
      this.overrideBlock({ block, uri, file });
      for (const item of requiredIn(block)) this.overrideRequired(item);
      for (const item of localsIn(block)) this.overrideLocal(item, { uri, block, item });
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

  private overrideRequired(item: BodyItem): void {
    const base = this.required.get(item.name);
    if (base) this.shadowed.add(base);
    this.required.set(item.name, item);
  }

  private overrideLocal(item: BodyItem, by: Declaration): void {
    const base = this.locals.get(item.name);
    if (!base) {
      this.leaveAlone(`local.${item.name}`, item);
      return;
    }
    this.replaced.set(base, by);
    this.shadowed.add(base);
    this.locals.set(item.name, item);
  }

  private leaveAlone(address: string, what: Block | BodyItem): void {
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
    return declaration.item ? declaration : { ...declaration, block: this.merged(declaration.block) };
  }

  isWithoutBase(what: Block | BodyItem): boolean {
    return this.withoutBase.has(what);
  }

  placeOf(span: Span, uri: string): { readonly uri: string; readonly span: Span } {
    const { file, span: there } = overrideLocation(span);
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
  private isAlone({ block, item }: Declaration): boolean {
    return this.alone.get(item ? `local.${item.name}` : (keyOf(block) ?? "")) === (item ?? block);
  }

  private replacing(declaration: Declaration): Declaration {
    let found = declaration;
    for (let next = this.replacedBy(found); next; next = this.replacedBy(found)) found = next;
    return found;
  }

  private replacedBy({ item }: Declaration): Declaration | undefined {
    return item && this.replaced.get(item);
  }

  /** Nobody looks at what is replaced. */
  private withoutReplaced(block: Block): Block {
    const body = this.without(block.body, block.kind === "locals" ? "" : "required_providers");
    return body === block.body ? block : { ...block, body };
  }

  /** A body without what is replaced in it, or in the part of it that has a name. */
  private without(body: Body, part: string): Body {
    const items = body.items.flatMap((item) => {
      if (this.shadowed.has(item)) return [];
      if (part === "" || item.name !== part || item.value.kind !== "body") return [item];
      const inner = this.without(item.value.body, "");
      return [inner === item.value.body ? item : { ...item, value: { ...item.value, body: inner } }];
    });
    const isSame = items.length === body.items.length && items.every((item, index) => item === body.items[index]);
    return isSame ? body : { ...body, items };
  }
}

/** What a block of an override file has in common with the one that it overrides. */
function keyOf(block: Block): string | undefined {
  if (block.kind === "provider") return aliasOf(block)?.address ?? addressOf(block);
  return hasType(block.kind) || ["variable", "output", "module"].includes(block.kind) ? addressOf(block) : undefined;
}

function localsIn({ kind, body }: Block): readonly BodyItem[] {
  return kind === "locals" ? body.items.filter(({ name }) => name !== "") : [];
}

/** What a `terraform` block says of providers. */
function requiredIn({ kind, body }: Block): readonly BodyItem[] {
  const all = kind === "terraform" ? body.items.filter(({ name }) => name === "required_providers") : [];
  return all.flatMap(({ value }) => (value.kind === "body" ? value.body.items : []));
}

/** The data sources of a `check`, which can be overridden as others can; what becomes of them is not followed. */
function checkedIn({ kind, body }: Block): readonly string[] {
  if (kind !== "check") return [];
  return body.items.flatMap(({ name, labels = [] }) =>
    name === "data" && labels.length === 2 ? [`data.${labels.map(({ text }) => text).join(".")}`] : [],
  );
}
