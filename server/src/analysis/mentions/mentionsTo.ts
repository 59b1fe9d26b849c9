import { memoByName } from "../../memo/memo";
import type { Block } from "../../model/block";
import { isTestFile } from "../../model/fileKinds";
import { addressOf, type Module } from "../../model/module";
import { calledByRun, calledFolder } from "../called/calledFolder";
import type { Scope } from "../scope";
import type { Mention } from "./mention";
import { type Located, mentionsOf, type Named } from "./named";

/** Every mention of something: in the module that declares it, and in those of `modules` that call it. */
export function* mentionsTo({ address, module }: Named, modules: Iterable<Module>): Generator<Located> {
  if (!module) return;
  yield* mentionsIn(module, (mention) => mention.via === undefined && mention.address === address);
  if (module.isPartial) return;
  for (const other of modules) {
    const calls = callsOf(other, module.folder);
    if (calls.size === 0) continue;
    yield* mentionsIn(other, (mention) => mention.address === address && calls.has(mention.via));
  }
}

/** Whether what calls a module may name it: what it takes and gives, and the providers that it asks for. */
export function isSeenByCallers({ address, module }: Named): boolean {
  return module?.isPartial === false && /^(?:var|output|provider\.[^.]+)\./.test(address);
}

/** What in a module leads to a folder, as mentions name it. */
function callsOf(caller: Module, called: string): ReadonlySet<string | undefined> {
  const { isPartial, declarations, documents } = caller;
  const calls = new Set<string | undefined>();
  if (isPartial) return calls;
  for (const [address, all] of declarations) {
    if (address.startsWith("module.") && all.some(({ block }) => calledFolder(block, caller) === called))
      calls.add(address);
  }
  for (const { uri, blocks } of documents.values()) {
    for (const block of isTestFile(uri) ? blocks : []) {
      if (calledFolder(block, caller) === called) calls.add(calledByRun(block));
    }
  }
  return calls;
}

function* mentionsIn({ documents }: Module, isMeant: (mention: Mention) => boolean): Generator<Located> {
  for (const document of documents.values()) yield* mentionsOf(document, isMeant);
}

/** Whether something in the module may refer to a block, so that it cannot simply go. */
export function isMentioned(block: Block, { module }: Scope): boolean {
  return isAnywhere(module, addressOf(block) ?? "");
}

const isAnywhere = memoByName(({ documents }: Module, address) =>
  [...documents.values()].some(({ text }) => text.includes(address)),
);
