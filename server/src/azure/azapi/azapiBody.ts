/**
 * The body that azurerm sends for a resource as it is written, put together by the table of what it was seen to send (`Provider.sentBody`):
 * expressions stay expressions. Whatever the table cannot say exactly is refused.
 */
import { isSurelyGiven } from "../../analysis/index";
import {
  type Attribute,
  attributeAt,
  type BodySchema,
  type SentBody,
  type SentProperty,
  type SentValue,
} from "../../catalog/index";
import { type Body, type BodyItem, bodyItemOf, type NewValue, type Value } from "../../model/index";
import { argumentValue, optionalValue } from "./argumentValue";
import { blocksBecome } from "./blockLists";
import { valuesInEach } from "./eachObject";
import { elementNames } from "./elementNames";
import { joinedText } from "./joinedText";
import { withoutLists } from "./keyedLists";
import type { KnownValues } from "./knownValues";
import { elsewhereBy, leftIn } from "./leftByWord";
import { withListsOfKinds } from "./listsOfKinds";
import { mayBeLeftOut } from "./mayBeLeftOut";
import { roleAt } from "./roleAt";
import { isOfList } from "./sentAs";
import { SentPlace } from "./sentPlace";
import { inSentOrder } from "./setOrder";
import type { Loop, ObjectTree, Tree } from "./tree";

/** What came of it: properties, those that are secret, and why that is not all; each reason is a sentence. */
export interface AzapiBody {
  readonly body: ObjectTree;
  readonly sensitive: ObjectTree;
  readonly refusals: readonly string[];
  /** By the path of a list, the properties by which azapi has to tell its elements apart. */
  readonly unique?: ReadonlyMap<string, readonly string[]>;
}

/** What a `dynamic` block goes over, and the names in it; undefined where it has no equal. */
type LoopOf = (item: BodyItem) => Omit<Loop, "kind" | "element"> | undefined;

/** A body of the block, and where what is in it goes. */
interface Level {
  readonly body: Body;
  readonly schema: BodySchema;
  /** The path of the block: "" at the top, else it ends with a dot. */
  readonly prefix: string;
  readonly place: SentPlace;
}

/** What is written under a name of a body, which may be nothing. */
interface Named {
  readonly path: string;
  readonly items: readonly BodyItem[];
  readonly attribute: Attribute;
  readonly level: Level;
}

/** Names at the top that are no arguments of the provider's. */
const ofTerraform: ReadonlySet<string> = new Set(
  "count for_each provider depends_on lifecycle provisioner connection timeouts id identity".split(" "),
);

/** What is sent for a body. `inId` has the arguments that the id is made of, `place` where all of it goes. */
export function azapiBody(
  body: Body,
  schema: BodySchema,
  sent: SentBody,
  inId: ReadonlySet<string>,
  known: KnownValues,
  loopOf: LoopOf,
  place = new SentPlace(),
): AzapiBody {
  const sender = new Sender(sent, inId, known, loopOf);
  sender.send({ body, schema, prefix: "", place });
  const unkept = (at: string, because: string) => void sender.refusals.push(`${at} ${because}.`);
  const target = withListsOfKinds(place.target, sent.kinds ?? new Map(), unkept, sender.unique);
  withoutLists(target, sent, unkept);
  return { body: target, sensitive: place.sensitive, refusals: sender.refusals, unique: sender.unique };
}

/** Puts what is written where the table says. Each step says why it cannot be taken, as what follows a path in a sentence. */
class Sender {
  readonly refusals: string[] = [];
  readonly unique = new Map<string, readonly string[]>();

  constructor(
    private readonly sent: SentBody,
    private readonly inId: ReadonlySet<string>,
    private readonly known: KnownValues,
    private readonly loopOf: LoopOf,
  ) {}

  send(level: Level): void {
    const { body, schema, prefix } = level;
    if (body.items.some(({ key, name }) => key || !name))
      this.refuse(prefix.slice(0, -1) || "A block", "has names that only Terraform knows");
    for (const name of this.namesIn(level)) {
      const path = prefix + name;
      if (
        prefix === "" &&
        (ofTerraform.has(name) || this.sent.children.has(name) || (this.inId.has(name) && !this.sent.rows.has(name)))
      )
        continue;
      const items = body.items.filter((item) => item.name === name);
      const attribute = schema.get(name);
      const isBlocks = attribute?.block && (items.length === 0 || items.some(isBlock));
      const named = attribute && { path, items, attribute, level };
      if (!named) this.refuse(path, "is not known");
      else this.refuse(path, isBlocks ? this.sendBlocks(named) : this.sendArgument(named));
    }
    this.sendConstants(this.sent.always.get(prefix.slice(0, -1)), level);
  }

  /** The names in a body and its schema, in the order in which flags become words of a list. */
  private namesIn({ body, schema, prefix }: Level): readonly string[] {
    const rankOf = (name: string) => this.rowsOf(prefix + name)[0]?.rank ?? -1;
    const names = new Set([...schema.keys(), ...body.items.map(({ name }) => name)]);
    return [...names].sort((one, other) => rankOf(one) - rankOf(other));
  }

  private sendArgument(named: Named): string | undefined {
    const { path, items, level } = named;
    const rows = this.rowsOf(path);
    const [item, ...others] = items;
    if (others.length > 0) return "is set twice";
    const isEmpty = item?.value.kind === "list" && item.value.items.length === 0;
    if (!item || item.value.kind === "null" || isEmpty) return void this.leaveOut(path, level);
    if (rows.length === 0) return "goes where no table says";
    for (const row of rows) this.refuse(path, this.sendBy(row, item.value, named));
    return undefined;
  }

  /** Sends a value as a row of the table says. */
  private sendBy(row: SentProperty, value: Value, named: Named): string | undefined {
    const { path, attribute, level } = named;
    const [{ place }, { known }] = [level, this];
    if (!place.includes(row.path)) return `goes to ${row.path}, which is outside of what its block becomes`;
    if (place.isBeside(row.path)) return undefined;
    const elsewhere = elsewhereBy(row, level.body, known);
    if (elsewhere) return elsewhere.because;
    if (row.beside && !this.isBesideOne(row.beside, level.body))
      return `is sent beside ${[...row.beside.keys()].join(" or ")} alone`;
    if (row.join !== undefined) return place.has(row.path) ? undefined : this.sendJoined(row.path, row.join, level);
    if (row.role !== undefined) return this.sendRole(row.path, row.role, value, level);
    const inEach = valuesInEach(row, level, known);
    if (inEach) return place.putInEach(row.path, inEach);
    const become = mayBeLeftOut(row, path, attribute, place.base, this.sent) ? optionalValue : argumentValue;
    const converted = become(value, attribute, row, known);
    if (converted.kind === "refused") return converted.because;
    if (converted.kind === "unsent") return undefined;
    if (converted.kind === "optional") return place.putOptional(row.path, converted.value);
    if (row.wrap || row.entries || row.isMerged) return place.putMap(row, converted, known);
    if (row.rank !== undefined) return place.putWord(row.path, converted);
    return row.is || isOfList(row.as)
      ? place.put(row.path, converted)
      : place.putArgument(row.path, converted, attribute);
  }

  private isBesideOne(beside: NonNullable<SentProperty["beside"]>, body: Body): boolean {
    const values = [...beside.keys()].map((name) => bodyItemOf(body, name)?.value);
    return values.some((value) => value !== undefined && isSurelyGiven(value, this.known.scope));
  }

  private sendRole(path: string, scope: string, value: Value, { body, place }: Level): string | undefined {
    const id = roleAt(value, bodyItemOf(body, scope)?.value, this.known);
    return typeof id === "string" ? id : place.put(path, id);
  }

  /** Several arguments become one text; each may be refused itself. */
  private sendJoined(at: string, join: string, { body, schema, prefix, place }: Level): string | undefined {
    const parts: NewValue[] = [];
    for (const [index, part] of join.split(/[{}]/).entries()) {
      if (index % 2 === 0) {
        parts.push({ kind: "text", text: part });
        continue;
      }
      const [item, ...others] = body.items.filter(({ name }) => name === part);
      const attribute = schema.get(part);
      const isOne = item && others.length === 0 && attribute;
      const converted = isOne ? argumentValue(item.value, attribute, { path: at }, this.known) : unset;
      if (converted.kind === "refused") return void this.refuse(prefix + part, converted.because);
      if (converted.kind !== "unsent") parts.push(converted);
    }
    return place.putArgument(at, joinedText(parts, this.known), { type: "string" });
  }

  /** Of a nested block that is not there, or an argument, its usual values are sent. */
  private leaveOut(path: string, { body, place }: Level): void {
    for (const row of this.rowsOf(path)) {
      const [{ beside, path: at }, elsewhere] = [row, elsewhereBy(row, body, this.known)];
      this.refuse(path, elsewhere?.because);
      if (elsewhere) continue;
      const left = leftIn(row, body, this.known);
      const [, instead] = [...(beside ?? [])].find(([name]) => bodyItemOf(body, name)) ?? [];
      const isBeside = beside !== undefined && this.isBesideOne(beside, body);
      if (instead !== undefined && isBeside) this.refuse(path, place.putUsual(at, this.known.constant(instead)));
      else if (instead !== undefined || left === "unknown") this.refuse(path, unset.because);
      else if (left !== undefined && place.includes(at) && !place.isBeside(at))
        this.refuse(path, place.putUsual(at.replace(/\[\]$/, ""), this.known.constant(left.value)));
    }
  }

  private sendBlocks(named: Named): string | undefined {
    const { path, items, attribute, level } = named;
    const [{ place }, { rows, always }, [first]] = [level, this.sent, items];
    if (!first) return void this.leaveOut(path, level);
    const within = [...rows].flatMap(([arg, all]) => {
      if (!arg.startsWith(`${path}.`)) return [];
      const isBlock = attributeAt(attribute.block!, arg.slice(path.length + 1).split("."))?.block !== undefined;
      // The row of a block that has to be there has its name in the place of a path.
      return [[arg, isBlock ? all.filter((row) => row.path !== arg) : all] as const];
    });
    const constants = [...(always.get(path)?.keys() ?? [])];
    const paths = [...within.flatMap(([, all]) => all.map((row) => row.path)), ...constants];
    if (!rows.has(path) && paths.length === 0) return "goes where no table says";
    if (paths.some((one) => !place.includes(one))) return "goes outside of what the block around it becomes";
    const { isOne, list } = blocksBecome(path, place.base, items, attribute, within, constants);
    if (list === "unclear") return "goes to several places";
    // What has no property of its own is the element itself.
    const isItself = paths.every((one) => one === `${place.base}${list}`);
    if (list !== undefined) return this.sendList(named, list, isItself);
    if (isOne && items.length === 1 && !first.dynamic && first.value.kind === "body")
      return void this.send({ ...level, body: first.value.body, schema: attribute.block!, prefix: `${path}.` });
    return first.dynamic ? mayBeMissing : "is there more than once";
  }

  /** Sends blocks as the elements of a list. */
  private sendList({ path, items, attribute, level }: Named, list: string, isItself: boolean): string | undefined {
    const { place } = level;
    const schema = attribute.block!;
    const at = place.base + list;
    const hasKeys = this.sent.keyed.has(at.slice(0, -2));
    const names = isItself || hasKeys ? undefined : elementNames(path, at, schema, this.sent);
    const isAsWritten = hasKeys || names?.join() === "name";
    const ordered = isAsWritten ? items : inSentOrder(items, attribute, this.rowsOf(path), this.known);
    const sorted = ordered ?? (names && items);
    if (!ordered && names) this.unique.set(at.slice(0, -2), names);
    if (!sorted) return "is a set of blocks, which are sent in an order that depends on what is in them";
    const tree = place.listOfBlocks(list);
    if (typeof tree === "string") return tree;
    const beside = [...(this.sent.always.get(path) ?? [])].filter(([one]) => !one.startsWith(`${at}.`));
    if (items.every(({ dynamic }) => !dynamic)) this.sendConstants(beside, level);
    else if (beside.length > 0) this.refuse(path, mayBeMissing);
    for (const item of sorted) {
      const element = isItself
        ? this.valueOf(item, schema, path)
        : this.objectOf(item, schema, path, place.elementOf(list));
      if (!element) continue;
      const loop = item.dynamic && this.loopOf(item);
      if (item.dynamic && !loop) this.refuse(path, "is a dynamic block of a form that has no equal");
      else tree.parts.push(loop ? { kind: "loop", ...loop, element } : element);
    }
    return undefined;
  }

  private objectOf({ value }: BodyItem, schema: BodySchema, path: string, place: SentPlace): Tree | undefined {
    if (value.kind !== "body") return void this.refuse(path, noBody);
    this.send({ body: value.body, schema, prefix: `${path}.`, place });
    return place.target;
  }

  /** What becomes of a block whose one argument is sent in its place. */
  private valueOf({ value }: BodyItem, schema: BodySchema, path: string): Tree | undefined {
    if (value.kind !== "body") return void this.refuse(path, noBody);
    const [inner, ...others] = value.body.items;
    const [attribute, [row]] = inner ? [schema.get(inner.name), this.rowsOf(`${path}.${inner.name}`)] : [undefined, []];
    if (!inner || !attribute || !row || others.length > 0)
      return void this.refuse(path, "becomes a value that is not known well enough");
    const converted = argumentValue(inner.value, attribute, row, this.known);
    if (converted.kind !== "refused" && converted.kind !== "unsent") return { kind: "leaf", value: converted };
    return void this.refuse(`${path}.${inner.name}`, converted.kind === "refused" ? converted.because : "is not sent");
  }

  private sendConstants(values: Iterable<readonly [string, SentValue]> = [], { prefix, place }: Level): void {
    for (const [at, value] of values) {
      if (!place.includes(at) || place.isBeside(at)) continue;
      if (!place.putConstant(at, () => this.known.constant(value)))
        this.refuse(prefix.slice(0, -1) || "A block", `sends ${at} in each of what is in it`);
    }
  }

  private rowsOf(path: string): readonly SentProperty[] {
    return this.sent.rows.get(path) ?? [];
  }

  private refuse(path: string, because: string | undefined): void {
    if (because !== undefined) this.refusals.push(`${path} ${because}.`);
  }
}

function isBlock({ form, dynamic }: BodyItem): boolean {
  return form !== "argument" || dynamic !== undefined;
}

const unset = { kind: "refused", because: "is not set, and what is sent then depends on other things" } as const;
const mayBeMissing = "is a dynamic block that may not be there";
const noBody = "is not a block with a body";
