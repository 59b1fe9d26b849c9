/**
 * Resources that only set a part of another one: associations of a subnet. azapi sends a resource as a whole, so what they set becomes a part of the
 * body of the one that they name, and Terraform forgets them.
 */
import { allReferredTo, type Scope } from "../../analysis/index";
import { aliasChosen, type PartOfOther, placesOf, sourceOf } from "../../azure/index";
import {
  addressIn,
  addressOf,
  bodyItemOf,
  type NewBlock,
  type NewBodyItem,
  type NewValue,
  newArgument,
  type Reference,
  typeOf,
  type Value,
} from "../../model/index";
import type { Edit } from "../../text/index";
import { listed } from "../../wording/index";
import type { Candidate } from "./candidates";
import { KeysOf } from "./keysOf";
import type { ReadersOfOthers } from "./readersOfOthers";
import type { Renamed } from "./readings";

/** An association that becomes a part of the resource with the address `into`. */
export interface Association extends Candidate {
  readonly into: string;
  /** The arguments that say what is meant (`SentInto`). */
  readonly keys: ReadonlySet<string>;
  readonly waitsFor: readonly Value[];
  /** Addresses in its `depends_on` that need the resource themselves: a part of the resource cannot wait for them. */
  readonly waitedBy: readonly string[];
}

/** The associations of a module that become parts of other resources. */
export class Associations {
  private readonly known = new Map<string, Association>();

  /** @param partOf the part that an association is now, with what has another address already; undefined for any other resource. */
  constructor(
    candidates: readonly Candidate[],
    scope: Scope,
    private readonly partOf: (one: Candidate, others?: ReadersOfOthers) => PartOfOther | undefined,
    write: (value: NewValue) => string,
  ) {
    const all = candidates.flatMap((one) => {
      const part = partOf(one);
      const association = part?.refusals.length === 0 ? associationOf(one, candidates, scope) : undefined;
      return association ? [{ association, places: placesOf(part!, write) }] : [];
    });
    const places = all.flatMap((one) => one.places.map((place) => `${one.association.into} ${place}`));
    // Of several in one place, and of the order of a list, nothing is known.
    const isAlone = ({ association, places: own }: (typeof all)[number]) =>
      own.every((place) => places.filter((one) => one === `${association.into} ${place}`).length === 1);
    for (const one of all) if (isAlone(one)) this.known.set(one.association.address, one.association);
  }

  all(): readonly Association[] {
    return [...this.known.values()];
  }

  /** What becomes a part of a resource. */
  of(address: string): readonly Association[] {
    return this.all().filter(({ into }) => into === address);
  }

  has(address: string): boolean {
    return this.known.has(address);
  }

  isOf(address: string, other: string): boolean {
    return this.known.get(address)?.into === other;
  }

  /** Whether a place in an association only says what is meant, and is nowhere any more once it is a part of that. */
  isKey(address: string, place: number): boolean {
    const one = this.known.get(address);
    const item = one?.block.body.items.find(({ span }) => span.start <= place && place < span.end);
    return item !== undefined && one!.keys.has(item.name);
  }

  leaveOut(isLeftOut: (one: Association) => boolean): void {
    for (const one of this.all()) if (isLeftOut(one)) this.known.delete(one.address);
  }

  /** What they set of a resource; `others` read what is sent of further ones. */
  setOf(address: string, others: ReadersOfOthers): readonly PartOfOther[] {
    return this.of(address).flatMap((one) => this.partOf(one, others) ?? []);
  }

  /** A resource that waits for what they wait for as well. */
  waitingToo(block: NewBlock, address: string, edited: Edited): NewBlock {
    const parts = this.of(address);
    const own = new Set([address, ...parts.map((one) => one.address)]);
    const others = parts.flatMap(({ document, waitsFor }) =>
      waitsFor.flatMap((value) => {
        const waited = waitedIn(value);
        return waited !== undefined && own.has(waited) ? [] : [sourceOf(value, document, edited)];
      }),
    );
    return others.length === 0 ? block : waitingFor(block, [...new Set(others)]);
  }
}

type Edited = (reference: Reference) => readonly Edit[];

/** An association after the conversion, for code that reads it. Only values known of the association can be read. */
export function asPart(one: Association, of: Renamed, scope: Scope): Renamed {
  const answers = new Set<string>();
  return {
    ...of,
    block: one.block,
    document: one.document,
    sent: { ...of.sent, azureType: "", isElsewhere: true, rows: new Map(), reads: new Map(), parts: new Map() },
    lists: [],
    has: new Set(),
    answers,
    children: [],
    notes: [],
    keys: new KeysOf(of.to, one.block, scope, answers),
    written: of.written,
  };
}

function associationOf(candidate: Candidate, candidates: readonly Candidate[], scope: Scope): Association | undefined {
  const { block, document } = candidate;
  const known = scope.catalog.provider("azurerm")?.sentInto(typeOf(block) ?? "");
  const id = known && bodyItemOf(block.body, known.into)?.value;
  if (!known || id?.kind !== "reference") return undefined;
  const { address: into = "", rest = [] } = addressIn(id.reference) ?? {};
  const other = candidates.find(({ address }) => address === into);
  if (!other || aliasChosen(other.block) !== aliasChosen(block)) return undefined;
  const named = known.part.id === `{${known.into}}` ? "id" : "name";
  const index = document.text.slice(id.reference.steps[1]!.span.end, id.span.end);
  if (rest.at(-1)?.name !== named || !isOfSameInstance(index, named, candidate, other)) return undefined;
  if (block.body.items.some(({ name }) => losing.has(name))) return undefined;
  const waiting = bodyItemOf(block.body, "depends_on")?.value;
  if (waiting && waiting.kind !== "list") return undefined;
  const waited = (waiting?.items ?? []).map((value) => ({ value, address: waitedIn(value) }));
  const isLater = ({ address }: { readonly address: string | undefined }) =>
    address !== undefined && address !== into && allReferredTo(address, scope).has(into);
  return {
    ...candidate,
    into,
    keys: known.keys,
    waitsFor: waited.filter((one) => !isLater(one)).map(({ value }) => value),
    waitedBy: waited.filter(isLater).flatMap(({ address }) => address ?? []),
  };
}

/** What a part cannot have, and would be lost. How long it may take means nothing any more, and what it waits for is waited for by the other one. */
const losing: ReadonlySet<string> = new Set(["lifecycle", "provisioner", "connection"]);

/** The address that an item of `depends_on` names. */
function waitedIn(value: Value): string | undefined {
  return value.kind === "reference" ? addressIn(value.reference)?.address : undefined;
}

/** Whether each instance names the one of the other resource that is repeated in the same way; `index` is what is behind the name of that, up to what is read. */
function isOfSameInstance(index: string, read: string, one: Candidate, other: Candidate): boolean {
  const [own, others] = [one, other].map(repetitionOf);
  if (!own || !others) return !own && !others && index.trim() === `.${read}`;
  if (own.name !== others.name || own.text !== others.text) return false;
  const by = own.name === "count" ? "count.index" : "each.key";
  const isFirst = own.name === "count" && /\?\s*(?:1\s*:\s*0|0\s*:\s*1)$/.test(own.text) && index === `[0].${read}`;
  return index === `[${by}].${read}` || isFirst;
}

function repetitionOf({ block, document }: Candidate): { readonly name: string; readonly text: string } | undefined {
  const item = ["count", "for_each"].map((name) => bodyItemOf(block.body, name)).find(Boolean);
  if (!item) return undefined;
  const { start, end } = item.value.span;
  return { name: item.name, text: document.text.slice(start, end) };
}

function waitingFor(block: NewBlock, others: readonly string[]): NewBlock {
  const before = block.items.find(({ name }) => name === "depends_on");
  const written = before?.value.kind === "expression" ? before.value.source : undefined;
  if (!before || written === undefined) {
    const items: NewValue[] = others.map((source) => ({ kind: "expression", source }));
    return { ...block, items: withArgument(block.items, newArgument("depends_on", { kind: "list", items })) };
  }
  const inside = written.trim().replace(/^\[|\]$/g, "");
  const had = inside.split(",").map((one) => one.trim());
  const all = [...had, ...others.filter((one) => !had.includes(one))].filter(Boolean);
  const value: NewValue = { kind: "list", items: all.map((source) => ({ kind: "expression", source })) };
  return { ...block, items: block.items.map((item) => (item === before ? newArgument("depends_on", value) : item)) };
}

/** Arguments stand before blocks. */
function withArgument(items: readonly NewBodyItem[], item: NewBodyItem): readonly NewBodyItem[] {
  const at = items.findIndex(({ form }) => form === "block");
  return at < 0 ? [...items, item] : [...items.slice(0, at), item, ...items.slice(at)];
}

/** What has to be known of what they have become a part of. */
export function notesOnAssociations(all: readonly Pick<Association, "block" | "waitedBy">[]): readonly string[] {
  const parts = new Set(all.map(({ block }) => addressOf(block)));
  return all.flatMap(({ block, waitedBy }) => {
    const needing = waitedBy.filter((address) => !parts.has(address));
    const part = `${addressOf(block)} is a part of it now: Terraform forgets it, and Azure keeps what it has set.`;
    return needing.length === 0
      ? [part]
      : [
          part,
          `${addressOf(block)} waited for ${listed(needing)}. A part of this resource cannot: what it waited for needs this resource.`,
        ];
  });
}
