import { type Block, typeOf } from "./model/block";
import { prefixOf } from "./model/module";
import type { Replacement } from "./model/replacement";
import type { Finding } from "./rules/finding";

/** What findings rest on, as `Scope.looksAt` is told of it. */
type Ground = Block | string;

interface Known {
  readonly findings: readonly Finding[];
  readonly grounds: readonly Ground[];
  /** The last change after which they were seen to hold. */
  holdsAt: number;
}

/** How many changed names are remembered; beyond, everything is looked at again. */
const most = 10_000;

/**
 * The findings of each block of a module, as long as nothing that they rest on has changed. Changes are numbered, and
 * each block's findings are held against the latest ones of their grounds when somebody asks for them.
 */
export class RestingFindings {
  private known = new WeakMap<Block, Known>();
  private latest = 0;
  /** By what changed, the number of its latest change. */
  private names = new Map<string, number>();
  private blocks = new WeakMap<Block, number>();

  /** Findings of a block: those that are known, or else what `look` finds, which says on what else they rest. */
  of(block: Block, look: (looksAt: (what: Ground) => void) => readonly Finding[]): readonly Finding[] {
    const known = this.known.get(block);
    if (known && this.holds(known)) return known.findings;
    const grounds = new Set<Ground>();
    const findings = look((what) => grounds.add(what));
    this.known.set(block, { findings, grounds: [...grounds], holdsAt: this.latest });
    return findings;
  }

  /** Forgets what rests on the blocks that a replacement touches, and on what they declare unless that is the same. */
  forget({ gone, come, old, fresh, isSame }: Replacement): void {
    this.latest++;
    this.names.set("*", this.latest);
    for (const block of gone) this.blocks.set(block, this.latest);
    for (const block of [...gone, ...come]) this.names.set(typeOf(block) ?? block.kind, this.latest);
    if (!isSame) {
      for (const [address] of [...old, ...fresh])
        this.names.set(address, this.latest).set(prefixOf(address), this.latest);
    }
    if (this.names.size > most) this.forgetAll();
  }

  /** Forgets what rests on a name. */
  forgetName(name: string): void {
    this.latest++;
    this.names.set(name, this.latest);
  }

  forgetAll(): void {
    this.known = new WeakMap();
    this.names = new Map();
    this.blocks = new WeakMap();
  }

  private holds(known: Known): boolean {
    if (known.holdsAt === this.latest) return true;
    for (const ground of known.grounds) {
      const changed = typeof ground === "string" ? this.names.get(ground) : this.blocks.get(ground);
      if (changed !== undefined && changed > known.holdsAt) return false;
    }
    known.holdsAt = this.latest;
    return true;
  }
}
