import { type Block, typeOf } from "./model/document";
import { prefixOf } from "./model/module";
import type { Replacement } from "./model/replacement";
import type { Finding } from "./rules/finding";

/** What findings rest on, as `Scope.looksAt` is told of it. */
type Ground = Block | string;

interface Known {
  readonly findings: readonly Finding[];
  readonly grounds: readonly Ground[];
}

/** The findings of each block of a module, as long as nothing that they rest on has changed. */
export class RestingFindings {
  private known = new WeakMap<Block, Known>();
  private readonly resting = new Map<Ground, Set<Block>>();

  /** Findings of a block: those that are known, or else what `look` finds, which says on what else they rest. */
  of(block: Block, look: (looksAt: (what: Ground) => void) => readonly Finding[]): readonly Finding[] {
    const known = this.known.get(block);
    if (known) return known.findings;
    const grounds: Ground[] = [];
    const findings = look((what) => {
      const resting = this.resting.get(what) ?? new Set();
      this.resting.set(what, resting);
      if (resting.has(block)) return;
      resting.add(block);
      grounds.push(what);
    });
    this.known.set(block, { findings, grounds });
    return findings;
  }

  /** Forgets what rests on the blocks that a replacement touches, and on what they declare unless that is the same. */
  forget({ gone, come, old, fresh, isSame }: Replacement): void {
    const changed = new Set<Ground>(["*", ...gone]);
    for (const block of [...gone, ...come]) changed.add(typeOf(block) ?? block.kind);
    if (!isSame) {
      for (const [address] of [...old, ...fresh]) changed.add(address).add(prefixOf(address));
    }
    for (const what of changed) for (const block of this.resting.get(what) ?? []) this.drop(block);
    for (const block of gone) this.drop(block);
  }

  forgetAll(): void {
    this.known = new WeakMap();
    this.resting.clear();
  }

  private drop(block: Block): void {
    for (const ground of this.known.get(block)?.grounds ?? []) {
      const resting = this.resting.get(ground);
      resting?.delete(block);
      if (resting?.size === 0) this.resting.delete(ground);
    }
    this.known.delete(block);
  }
}
