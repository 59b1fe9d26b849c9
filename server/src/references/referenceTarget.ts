import { calledModule, folderAt, type Scope } from "../analysis/index";
import type { Block, Declaration, Document, Module } from "../model/index";
import { type Span, touches } from "../text/index";
import type { ReferenceOrigin } from "./referenceOrigin";
import { looseReferenceOrigins, referenceOriginsIn } from "./referenceOrigins";

/** What a reference names, in the module that declares it. */
export interface ReferenceTarget {
  readonly address: string;
  /** Absent where it is declared in a module that is not known: not a local one, or not there. */
  readonly module?: Module;
  readonly origin: ReferenceOrigin;
}

/** A mention where it is. */
export interface Located {
  readonly document: Document;
  /** Absent for what is outside of blocks. */
  readonly block?: Block;
  readonly origin: ReferenceOrigin;
}

/** Everything that a document names, in the order of the blocks, or what is meant of it. */
export function* referenceOriginsOf(
  document: Document,
  isMeant: (origin: ReferenceOrigin) => boolean = () => true,
): Generator<Located> {
  for (const origin of looseReferenceOrigins(document)) if (isMeant(origin)) yield { document, origin };
  for (const block of document.blocks) {
    for (const origin of referenceOriginsIn(block, document)) if (isMeant(origin)) yield { document, block, origin };
  }
}

/** From where a reference begins to the end of the name. */
export function spanOf({ start, name }: ReferenceOrigin): Span {
  return { start: Math.min(start.start, name.start), end: name.end };
}

/** What is named at an offset; on a name that two mentions share a border of, the one that begins there. */
export function namedAt(document: Document, offset: number, scope: Scope): ReferenceTarget | undefined {
  let found: ReferenceOrigin | undefined;
  for (const { origin } of referenceOriginsOf(document)) {
    if (!touches(spanOf(origin), offset)) continue;
    if (!found || lengthOf(origin) <= lengthOf(found)) found = origin;
  }
  return found && namedBy(found, scope);
}

/** What a reference in the scope's module names. */
export function namedBy(origin: ReferenceOrigin, scope: Scope): ReferenceTarget {
  const { address, via } = origin;
  const module = via === undefined ? scope.module : moduleVia(via, scope);
  return { address, origin, ...(module && { module }) };
}

/** The module that a call leads to, or the folder that a test calls. */
function moduleVia(via: string, scope: Scope): Module | undefined {
  const [call] = scope.module.declarations.get(via) ?? [];
  if (call) return calledModule(call.block, scope);
  const folder = folderAt(via, scope.module.folder);
  return folder === undefined ? undefined : scope.moduleAt(folder);
}

/** Where that is declared: more than once in a text that is not right yet. */
export function declaringOf({ address, module }: ReferenceTarget): readonly Declaration[] {
  return module?.declarations.get(address) ?? [];
}

function lengthOf(origin: ReferenceOrigin): number {
  const { start, end } = spanOf(origin);
  return end - start;
}
