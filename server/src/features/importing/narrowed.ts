import type { Scope } from "../../analysis/scope";
import type { Block } from "../../model/block";
import type { Declaration } from "../../model/module";

/** A scope with only those blocks of its module. */
export function narrowed(scope: Scope, keeps: (block: Block) => boolean): Scope {
  const { folder, isPartial, revision, documents: all, declarations: declared } = scope.module;
  const documents = new Map([...all].map(([uri, one]) => [uri, { ...one, blocks: one.blocks.filter(keeps) }]));
  const declarations = new Map<string, readonly Declaration[]>();
  for (const [address, found] of declared) {
    const kept = found.filter(({ block }) => keeps(block));
    if (kept.length > 0) declarations.set(address, kept);
  }
  return { ...scope, module: { folder, isPartial, revision, documents, declarations } };
}
