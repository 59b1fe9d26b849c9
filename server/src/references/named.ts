import { calledModule, folderAt, type Scope } from "../analysis/index";
import type { Block, Declaration, Document, Module } from "../model/index";
import { type Span, touches } from "../text/index";
import type { Mention } from "./mention";
import { looseMentions, mentionsIn } from "./mentions";

/** What a mention names, in the module that declares it. */
export interface Named {
  readonly address: string;
  /** Absent where it is declared in a module that is not known: not a local one, or not there. */
  readonly module?: Module;
  readonly mention: Mention;
}

/** A mention where it stands. */
export interface Located {
  readonly document: Document;
  /** Absent for what stands outside of blocks. */
  readonly block?: Block;
  readonly mention: Mention;
}

/** Everything that a document names, in the order of the blocks, or what is meant of it. */
export function* mentionsOf(
  document: Document,
  isMeant: (mention: Mention) => boolean = () => true,
): Generator<Located> {
  for (const mention of looseMentions(document)) if (isMeant(mention)) yield { document, mention };
  for (const block of document.blocks) {
    for (const mention of mentionsIn(block, document)) if (isMeant(mention)) yield { document, block, mention };
  }
}

/** From where a mention begins to the end of the name. */
export function spanOf({ start, name }: Mention): Span {
  return { start: Math.min(start.start, name.start), end: name.end };
}

/** What is named at an offset; on a name that two mentions share a border of, the one that begins there. */
export function namedAt(document: Document, offset: number, scope: Scope): Named | undefined {
  let found: Mention | undefined;
  for (const { mention } of mentionsOf(document)) {
    if (!touches(spanOf(mention), offset)) continue;
    if (!found || lengthOf(mention) <= lengthOf(found)) found = mention;
  }
  return found && namedBy(found, scope);
}

/** What a mention in the scope's module names. */
export function namedBy(mention: Mention, scope: Scope): Named {
  const { address, via } = mention;
  const module = via === undefined ? scope.module : moduleVia(via, scope);
  return { address, mention, ...(module && { module }) };
}

/** The module that a call leads to, or the folder that a test calls. */
function moduleVia(via: string, scope: Scope): Module | undefined {
  const [call] = scope.module.declarations.get(via) ?? [];
  if (call) return calledModule(call.block, scope);
  const folder = folderAt(via, scope.module.folder);
  return folder === undefined ? undefined : scope.moduleAt(folder);
}

/** Where that is declared: more than once in a text that is not right yet. */
export function declaringOf({ address, module }: Named): readonly Declaration[] {
  return module?.declarations.get(address) ?? [];
}

function lengthOf(mention: Mention): number {
  const { start, end } = spanOf(mention);
  return end - start;
}
