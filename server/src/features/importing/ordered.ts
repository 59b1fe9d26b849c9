import { addressesUsed, type Scope } from "../../analysis/index";
import { unorderedWith } from "../../azure/index";
import type { Language } from "../../languages/index";
import { addressOf, type Block, type NewBlock, type NewBodyItem, newArgument } from "../../model/index";
import { appendTo } from "../../text/index";
import { readAsWritten } from "./readAsWritten";

/**
 * What is imported, with `depends_on` for the order that Azure needs and no reference gives. It uses the same facts as
 * the rules about order, except those for which the provider itself tries again. azapi's `locks` are not used, because
 * they are kept in its state and would plan to a change. `reach` has what else may be named. With `isSequential`, what
 * is named comes first.
 */
export function ordered(
  blocks: readonly NewBlock[],
  { scope, reach, version }: { readonly scope: Scope; readonly reach: Scope; readonly version: string },
  isSequential: boolean,
  terraform: Language,
): readonly NewBlock[] {
  const { written, wider } = readAsWritten(blocks, "imported.ordered.tf", scope, terraform, version);
  const resources = new Map(written.blocks.flatMap((block) => (block.kind === "resource" ? [named(block)] : [])));
  const leads = new Map([...resources].map(([address, block]) => [address, [...addressesUsed(address, block)]]));
  const waits = new Map<string, string[]>();
  for (const [own, block] of resources) {
    const unordered = unorderedWith(block, ({ isRetried }) => !isRetried, wider);
    const first = unordered.length > 0 ? firstOf(own) : new Set();
    // The nearest first, which mostly leads to those before it.
    for (const { address } of unordered.flatMap(({ others }) => others.toReversed())) {
      const mayBeNamed = resources.has(address) || reach.module.declarations.has(address);
      if (!mayBeNamed || first.has(address)) continue;
      const before = firstOf(address);
      if (before.has(own)) continue;
      for (const one of before) first.add(one);
      appendTo(leads, own, address);
      appendTo(waits, own, address);
    }
  }
  if (waits.size === 0) return blocks;
  const all = blocks.map((block) => {
    const first = block.kind === "resource" ? waits.get(block.labels.join(".")) : undefined;
    return first ? waitingFor(first, block) : block;
  });
  return isSequential ? inSequence(all, leads) : all;

  /** All that comes before a resource, and itself. */
  function firstOf(address: string): Set<string> {
    const reached = new Set([address]);
    for (const one of reached) for (const next of leads.get(one) ?? []) reached.add(next);
    return reached;
  }
}

function named(block: Block): readonly [string, Block] {
  return [addressOf(block) ?? "", block];
}

function waitingFor(addresses: readonly string[], block: NewBlock): NewBlock {
  const items = addresses.map((address) => ({ kind: "reference", path: address.split(".") }) as const);
  const isLast = ({ name }: NewBodyItem) => name === "lifecycle";
  return {
    ...block,
    items: [
      ...block.items.filter((item) => !isLast(item)),
      newArgument("depends_on", { kind: "list", items }),
      ...block.items.filter(isLast),
    ],
  };
}

/** The same blocks, resources behind those that they lead to, and else as they were. */
function inSequence(blocks: readonly NewBlock[], leads: ReadonlyMap<string, readonly string[]>): readonly NewBlock[] {
  const resources = new Map(
    blocks.flatMap((block) => (block.kind === "resource" ? [[block.labels.join("."), block] as const] : [])),
  );
  const done = new Set<NewBlock>();
  for (const block of blocks) {
    if (block.kind !== "resource") done.add(block);
    else visit(block.labels.join("."));
  }
  return [...done];

  /** Without recursion: what is imported may be a chain of thousands. */
  function visit(start: string): void {
    const open = [start];
    const seen = new Set<string>();
    while (open.length > 0) {
      const address = open.at(-1)!;
      const block = resources.get(address);
      const first = seen.has(address) ? [] : (leads.get(address) ?? []).filter((one) => !seen.has(one));
      seen.add(address);
      if (block && !done.has(block) && first.length > 0) open.push(...first);
      else {
        if (block) done.add(block);
        open.pop();
      }
    }
  }
}
