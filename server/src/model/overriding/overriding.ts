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
  const bases = new Map<string, [base: Placed, ...overrides: Placed[]] | null>();
  const locals = new Map<string, Entry>();
  const wholes = new Map<Block, readonly [base: Placed, ...overrides: Placed[]]>();
  const replaced = new Map<Entry, Declaration>();
  const required = new Map<string, Entry>();
  const passedOver = new Set<Entry>();
  const withoutBase = new Set<Block | Entry>();
  /** The first of those of an address. */
  const alone = new Map<string, Block | Entry>();
  for (const { uri, blocks } of all) {
    if (isOverrideFile(uri)) continue;
    for (const block of blocks) {
      const key = keyOf(block);
      if (key !== undefined && !bases.has(key)) bases.set(key, [{ block, uri, file: 0 }]);
      for (const entry of requiredIn(block)) required.set(entry.name, entry);
      for (const entry of localsIn(block)) if (!locals.has(entry.name)) locals.set(entry.name, entry);
      for (const key of checkedIn(block)) if (!bases.has(key)) bases.set(key, null);
    }
  }
  for (const [index, { uri, blocks }] of files.entries()) {
    for (const block of blocks) {
      override({ block, uri, file: index + 1 });
      for (const entry of requiredIn(block)) overrideRequired(entry);
      for (const entry of localsIn(block)) overrideLocal(entry, { uri, block, entry });
    }
  }
  const mergedBlocks = new Map<Block, Block>();
  const merged = (block: Block): Block => {
    const whole = wholes.get(block);
    const key = whole ? whole[0].block : block;
    let found = mergedBlocks.get(key);
    if (!found) {
      found = whole ? mergedBlock(whole[0], whole.slice(1)) : withoutReplaced(block);
      mergedBlocks.set(key, found);
    }
    return found;
  };
  return {
    merged,
    homeOf: (block) => wholes.get(block)?.[0].uri,
    asMerged: (declaration) => (declaration.entry ? declaration : { ...declaration, block: merged(declaration.block) }),
    isWithoutBase: (what) => withoutBase.has(what),
    placeOf(span, uri) {
      const { file, span: there } = placeIn(span);
      return file === 0 ? { uri, span } : { uri: files[file - 1]?.uri ?? uri, span: there };
    },
    *declarationsOf(document) {
      const isOverride = isOverrideFile(document.uri);
      for (const [address, declaration] of declarationsOf(document)) {
        if (!isOverride) yield [address, replacing(declaration)];
        else if (isOwn(declaration.block) || isAlone(declaration)) yield [address, declaration];
      }
    },
  };

  /** What is required of callers, and the configuration of a provider that the other files do not set up. */
  function isOwn(block: Block): boolean {
    return block.kind === "terraform" || bases.get(keyOf(block) ?? "")?.[0]?.block === block;
  }

  /** What has nothing to override is meant to be declared: that it cannot be here is said of it, and not of all that refers to it. */
  function isAlone({ block, entry }: Declaration): boolean {
    return alone.get(entry ? `local.${entry.name}` : (keyOf(block) ?? "")) === (entry ?? block);
  }

  function replacing(declaration: Declaration): Declaration {
    let found = declaration;
    for (let next = replacedBy(found); next; next = replacedBy(found)) found = next;
    return found;
  }

  function replacedBy({ entry }: Declaration): Declaration | undefined {
    return entry && replaced.get(entry);
  }

  function override(own: Placed): void {
    const { block } = own;
    const key = keyOf(block);
    if (key === undefined) return;
    const whole = bases.get(key);
    if (whole) {
      whole.push(own);
      wholes.set(whole[0].block, whole);
      wholes.set(block, whole);
    } else if (whole === undefined) {
      // What nobody sets up is an empty configuration of a provider.
      if (block.kind === "provider" && !aliasOf(block)) bases.set(key, [own]);
      else leaveAlone(key, block);
    }
  }

  function leaveAlone(address: string, what: Block | Entry): void {
    withoutBase.add(what);
    if (!alone.has(address)) alone.set(address, what);
  }

  function overrideLocal(entry: Entry, by: Declaration): void {
    const base = locals.get(entry.name);
    if (!base) {
      leaveAlone(`local.${entry.name}`, entry);
      return;
    }
    replaced.set(base, by);
    passedOver.add(base);
    locals.set(entry.name, entry);
  }

  function overrideRequired(entry: Entry): void {
    const base = required.get(entry.name);
    if (base) passedOver.add(base);
    required.set(entry.name, entry);
  }

  /** Nobody looks at what is replaced. */
  function withoutReplaced(block: Block): Block {
    const body = without(block.body, block.kind === "locals" ? "" : "required_providers");
    return body === block.body ? block : { ...block, body };
  }

  /** A body without what is replaced in it, or in the part of it that has a name. */
  function without(body: Body, part: string): Body {
    const entries = body.entries.flatMap((entry) => {
      if (passedOver.has(entry)) return [];
      if (part === "" || entry.name !== part || entry.value.kind !== "body") return [entry];
      const inner = without(entry.value.body, "");
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
