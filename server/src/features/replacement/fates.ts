/**
 * What becomes of the instances of a configuration when another one takes its place, by their addresses alone. Source: what `terraform plan`
 * 1.11 does; internal/refactoring/move_statement.go of Terraform for the moves that it makes by itself.
 */
import { appendTo } from "../../text/index";
import {
  type AddressPart,
  addressWithin,
  anyKey,
  type Configuration,
  isCounted,
  type Made,
  type MadeModule,
  partsText,
} from "./madeModules";
import { movesIn } from "./moves";

/** What happens to some instances of one block. */
export interface Fate {
  readonly kind:
    | "kept"
    /** Kept at another address: a `moved` block says so, or Terraform sees it by itself. */
    | "moved"
    | "movedByItself"
    /** Not managed any more, and not destroyed. */
    | "forgotten"
    /** Destroyed: its block is gone, or its module is not called any more, or its block no longer makes it. */
    | "undeclared"
    | "uncalled"
    | "keyless"
    /** Only a plan tells, since it is not known which instances there are, or what a module makes. */
    | "unknownKeys"
    | "unknownModule";
  readonly before: Made;
  /** What it becomes an instance of. */
  readonly after?: Made;
  /** Addresses of the instances before, and those that they have then. */
  readonly from: readonly string[];
  readonly to: readonly string[];
  /** The call of a module that it depends on. */
  readonly call?: string;
}

/** What happens to each earlier instance, and which instances are new. */
export interface Fates {
  readonly all: readonly Fate[];
  /** Addresses of the instances that are new, by their block. */
  readonly new: ReadonlyMap<Made, readonly string[]>;
  /** How many `moved` and `removed` blocks could not be read. */
  readonly unread: number;
}

type Verdict = Pick<Fate, "kind" | "after" | "call"> & { readonly to?: string };

/** Works out what happens to the instances of a configuration after a change. */
export function fatesOf(before: Configuration, after: Configuration): Fates {
  return new FateSearch(before, after).fates();
}

/** The search for what becomes of each instance. */
class FateSearch {
  private readonly moves: ReturnType<typeof movesIn>;
  private readonly there: readonly Made[];
  /** Addresses of the instances that there are before, and of those that these become. */
  private readonly makesBefore = new Set<string>();
  private readonly taken = new Set<string>();

  constructor(
    private readonly before: Configuration,
    private readonly after: Configuration,
  ) {
    this.moves = movesIn(after, before);
    this.there = thingsIn(before);
    for (const made of this.there)
      for (const key of made.keys ?? [anyKey]) this.makesBefore.add(addressOfInstance(made, key));
  }

  fates(): Fates {
    const all = this.there.flatMap((made) => this.fatesOfBlock(made));
    return { all, new: this.newInstances(), unread: this.moves.unread };
  }

  /** Instances of which the same is said together. */
  private fatesOfBlock(before: Made): readonly Fate[] {
    const grouped = new Map<string, { verdict: Verdict; from: string[]; to: string[] }>();
    for (const key of before.keys ?? [anyKey]) {
      const verdict = this.verdictOn(before, key);
      const name = `${verdict.kind} ${verdict.call ?? ""} ${verdict.after ? fullAddress(verdict.after) : ""}`;
      const group = grouped.get(name) ?? { verdict, from: [], to: [] };
      grouped.set(name, group);
      group.from.push(addressOfInstance(before, key));
      if (verdict.to !== undefined) {
        group.to.push(verdict.to);
        this.taken.add(verdict.to);
      }
    }
    return [...grouped.values()].map(({ verdict: { kind, after, call }, from, to }) => ({
      kind,
      before,
      from,
      to,
      ...(after && { after }),
      ...(call !== undefined && { call }),
    }));
  }

  private verdictOn(made: Made, key: string): Verdict {
    const { moves, after, makesBefore } = this;
    const parts = [...made.module.parts, { name: made.address, key }];
    const moved = moves.follow(parts, (address) => makesBefore.has(address));
    const { name, key: at } = moved.at(-1)!;
    const address = partsText([...moved.slice(0, -1), { name, key: "" }]);
    const now = after.resources.get(address) ?? after.calls.get(address);
    if (!now) return this.withoutBlock(moved);
    const to = address + at;
    const isSame = partsText(moved) === partsText(parts);
    if (isSame && made.keys === undefined && now.keys === undefined) return { kind: "kept", after: now, to };
    if (now.keys === undefined || at === anyKey) return { kind: "unknownKeys", after: now };
    if (now.keys.includes(at)) return { kind: isSame ? "kept" : "moved", after: now, to };
    // Without a word about it, Terraform moves what had no key to `[0]`, and back.
    const other = at === "" && isCounted(now.block) ? "[0]" : at === "[0]" ? "" : undefined;
    const mayMove =
      !made.isCall && other !== undefined && now.keys.includes(other) && !makesBefore.has(address + other);
    if (mayMove && !moves.isMentioned(moved)) return { kind: "movedByItself", after: now, to: address + other };
    return { kind: "keyless", after: now };
  }

  /** What is not declared any more, at the address that it has been moved to. */
  private withoutBlock(parts: readonly AddressPart[]): Verdict {
    for (let length = 1; length < parts.length; length++) {
      const head = parts.slice(0, length);
      const last = head.at(-1)!;
      const call = this.after.calls.get(partsText([...head.slice(0, -1), { ...last, key: "" }]));
      const text = partsText(head);
      if (!call) return this.saidOf(parts) ?? { kind: "uncalled", call: text };
      const isMade = call.keys?.includes(last.key) ?? last.key === anyKey;
      if (!isMade && (call.keys === undefined || last.key === anyKey)) return { kind: "unknownModule", call: text };
      if (!isMade) return this.saidOf(parts) ?? { kind: "uncalled", call: text };
      if (!call.isKnown) return { kind: "unknownModule", call: text };
    }
    return this.saidOf(parts) ?? { kind: "undeclared" };
  }

  private saidOf(parts: readonly AddressPart[]): Verdict | undefined {
    const removed = this.moves.removed(parts);
    return removed && { kind: removed === "forgotten" ? "forgotten" : "undeclared" };
  }

  private newInstances(): ReadonlyMap<Made, readonly string[]> {
    const found = new Map<Made, string[]>();
    for (const made of thingsIn(this.after)) {
      // What a module that was called before makes now only a plan tells.
      if (made.isCall && this.before.calls.has(fullAddress(made))) continue;
      for (const key of made.keys ?? []) {
        const text = addressOfInstance(made, key);
        if (!this.taken.has(text)) appendTo(found, made, text);
      }
    }
    return found;
  }
}

/** The resources of a configuration, and the calls of which nobody knows what they make. */
function thingsIn({ resources, calls }: Configuration): readonly Made[] {
  return [...resources.values(), ...[...calls.values()].filter(({ isKnown }) => !isKnown)];
}

/** The address of a block within the whole configuration. */
export function fullAddress({ module, address }: Made): string {
  return addressWithin(module, address);
}

function addressOfInstance(made: Made, key: string): string {
  return fullAddress(made) + key;
}

/** Finds the address that a declaration has now after a move in the same module, and the one that it had before. */
export function renamedBy(fates: readonly Fate[]): {
  now(module: MadeModule, address: string): string | undefined;
  before(module: MadeModule, address: string): string | undefined;
} {
  const now = new Map<string, string>();
  const before = new Map<string, string>();
  const note = (inBefore: readonly AddressPart[], from: string, inAfter: readonly AddressPart[], to: string) => {
    const [one, other] = [partsText(inBefore), partsText(inAfter)];
    if (one !== other || from === to) return;
    now.set(`${one} ${from}`, to);
    before.set(`${other} ${to}`, from);
  };
  for (const { after, before: made } of fates) {
    if (!after) continue;
    const [was, is] = [made.module.parts, after.module.parts];
    note(was, made.address, is, after.address);
    const at = was.findIndex(({ name, key }, index) => name !== is[index]?.name || key !== is[index]?.key);
    if (at >= 0 && was.length === is.length) note(was.slice(0, at), was[at]!.name, is.slice(0, at), is[at]!.name);
  }
  return {
    now: ({ parts }, address) => now.get(`${partsText(parts)} ${address}`),
    before: ({ parts }, address) => before.get(`${partsText(parts)} ${address}`),
  };
}
