import { calledByRun, calledFolder, type Scope } from "../analysis/index";
import { memoByName, weakMemo } from "../memo/index";
import { addressOf, type Block, type Document, isTestFile, type Module } from "../model/index";
import type { ReferenceOrigin } from "./referenceOrigin";
import { type Located, type ReferenceTarget, referenceOriginsOf } from "./referenceTarget";
import { valuesElsewhere } from "./valuesFor";

/** Every reference to something: in the module that declares it, and in those of `modules` that call it. */
export function* referencesTo(
  { address, module }: Pick<ReferenceTarget, "address" | "module">,
  modules: Iterable<Module>,
): Generator<Located> {
  if (!module) return;
  yield* referenceOriginsIn(module, (origin) => origin.via === undefined && origin.address === address);
  if (module.isPartial) return;
  const all = [...modules];
  if (address.startsWith("var."))
    for (const document of valuesElsewhere(module, all))
      yield* referenceOriginsOf(document, (origin) => origin.address === address);
  for (const other of all) {
    const calls = callsOf(other, module.folder);
    if (calls.size === 0) continue;
    yield* referenceOriginsIn(other, (origin) => origin.address === address && calls.has(origin.via));
  }
}

/** How many references to something there are beside its declarations in text: as many as are found. */
export function countReferencesTo(
  { address, module }: Pick<ReferenceTarget, "address" | "module">,
  modules: Iterable<Module>,
): number {
  if (!module) return 0;
  let count = countIn(module, address, [undefined]);
  if (module.isPartial) return count;
  const all = [...modules];
  if (address.startsWith("var."))
    for (const document of valuesElsewhere(module, all)) count += countsOf(document).get(address) ?? 0;
  for (const other of all) count += countIn(other, address, callsOf(other, module.folder));
  return count;
}

function countIn({ documents }: Module, address: string, vias: Iterable<string | undefined>): number {
  let count = 0;
  for (const via of vias)
    for (const document of documents.values()) count += countsOf(document).get(keyOf(address, via)) ?? 0;
  return count;
}

/** How often a document mentions what, counted once for each reading. */
const countsOf = weakMemo((document: Document): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>();
  for (const { origin } of referenceOriginsOf(document)) {
    // What a program says by its own variables its compiler counts.
    if (origin.isDeclaration || (document.isProgram && !origin.isLiteral)) continue;
    const key = keyOf(origin.address, origin.via);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
});

/** What is read of a module under an address; where that is a called one, through which call. */
export function keyOf(address: string, via: string | undefined): string {
  return via === undefined ? address : `${address}\n${via}`;
}

/** Whether what calls a module may name it: what it takes and gives, and the providers that it asks for. */
export function isSeenByCallers({ address, module }: ReferenceTarget): boolean {
  return module?.isPartial === false && /^(?:var|output|provider\.[^.]+)\./.test(address);
}

/** What in a module leads to a folder, as mentions name it. */
function callsOf(caller: Module, called: string): ReadonlySet<string | undefined> {
  const { isPartial, declarations, documents } = caller;
  const calls = new Set<string | undefined>();
  if (isPartial) return calls;
  for (const [address, all] of declarations) {
    if (/^(?:module|component)\./.test(address) && all.some(({ block }) => calledFolder(block, caller) === called))
      calls.add(address);
  }
  for (const { uri, blocks } of documents.values()) {
    for (const block of isTestFile(uri) ? blocks : []) {
      if (calledFolder(block, caller) === called) calls.add(calledByRun(block));
    }
  }
  return calls;
}

function* referenceOriginsIn({ documents }: Module, isMeant: (origin: ReferenceOrigin) => boolean): Generator<Located> {
  for (const document of documents.values()) yield* referenceOriginsOf(document, isMeant);
}

/** Whether something in the module may refer to a block, so that it cannot simply go. */
export function isReferenced(block: Block, { module }: Scope): boolean {
  return isAnywhere(module, addressOf(block) ?? "");
}

const isAnywhere = memoByName(({ documents }: Module, address) =>
  [...documents.values()].some(({ pieces }) => pieces.includes(address)),
);
