/**
 * What changes of arguments do to resources that stay: which are replaced for certain, which because another one is replaced that they read, and
 * of which only a plan tells.
 */
import { blockSchemaOf, bodyItemAt, targetOf } from "../../analysis/index";
import type { Attribute, BodySchema } from "../../catalog/index";
import { type Body, bodyItemOf, type Finding, literalText, typeOf, type Value } from "../../model/index";
import type { Span } from "../../text/index";
import { differs } from "./differs";
import { type Effects, effectsOf, replacedBy } from "./effects";
import { fullAddress } from "./fates";
import { addressWithin, type Configuration, type Made } from "./madeModules";
import { type ModulePair, type OtherValues, otherValuesIn, type Renamed } from "./otherValues";

/** A resource that stays, as it was declared and as it is. */
interface ResourcePair {
  readonly before: Made;
  readonly after: Made;
}

/** What happens to one of them. */
export interface PairOutcome extends ResourcePair {
  /** Why it is replaced for certain, each a sentence with its place. */
  readonly replaced: readonly { readonly message: string; readonly span: Span }[];
  readonly refused: readonly Finding[];
  /** What may replace it, where only a plan tells: names of arguments, or a reason. */
  readonly doubts: readonly string[];
}

/** How often it is looked what follows from what was found. */
const mostRounds = 20;

/** Terraform's own arguments of a resource, which replace nothing. */
const own: ReadonlySet<string> = new Set(
  "count for_each depends_on lifecycle provider provisioner connection timeouts".split(" "),
);

/** The outcomes of all pairs, without those to which nothing happens; `isCut` if there are more. */
export function outcomesOf(
  pairs: readonly ResourcePair[],
  before: Configuration,
  after: Configuration,
  renamed: Renamed,
): { readonly outcomes: readonly PairOutcome[]; readonly isCut: boolean } {
  const found = new Map<string, PairOutcome>();
  const certain = new Map(pairs.map((pair) => [pair, certainEffects(pair, renamed)] as const));
  let isCut = false;
  for (let round = 0, size = -1; size !== sizeOf(found); round++) {
    if (round >= mostRounds) {
      isCut = true;
      break;
    }
    size = sizeOf(found);
    const isOther = (address: string, { after: module }: ModulePair) => {
      const outcome = found.get(addressWithin(module, address));
      return outcome !== undefined && outcome.replaced.length + outcome.doubts.length > 0;
    };
    const values = otherValuesIn(before, after, isOther, renamed);
    for (const pair of pairs) {
      const outcome = outcomeOf(pair, certain.get(pair), values, (address) => {
        const one = found.get(addressWithin(pair.after.module, address));
        return (one?.replaced.length ?? 0) > 0;
      });
      if (outcome.replaced.length + outcome.refused.length + outcome.doubts.length > 0)
        found.set(fullAddress(pair.after), outcome);
    }
  }
  return { outcomes: [...found.values()], isCut };
}

function sizeOf(found: ReadonlyMap<string, PairOutcome>): number {
  let size = 0;
  for (const { replaced, doubts } of found.values()) size += replaced.length + doubts.length;
  return size;
}

function certainEffects({ before, after }: ResourcePair, renamed: Renamed): Effects | undefined {
  if (typeOf(before.block) !== typeOf(after.block)) return undefined;
  const isSame = (from: string, to: string) => (renamed.now(before.module, from) ?? from) === to;
  const [scope, past] = [after, before].map(({ module, uri }) => ({ ...module.scope, uri }));
  return effectsOf({ committed: before.block }, after.block, scope!, { scope: past!, isSame });
}

function outcomeOf(
  pair: ResourcePair,
  effects: Effects | undefined,
  values: OtherValues,
  isReplaced: (address: string) => boolean,
): PairOutcome {
  const { before, after } = pair;
  const address = fullAddress(after);
  const modules = { before: before.module, after: after.module };
  if (typeOf(before.block) !== typeOf(after.block))
    return { ...pair, replaced: [], refused: [], doubts: ["it is of another type then"] };
  const scope = { ...after.module.scope, uri: after.uri };
  const { type } = blockSchemaOf(after.block, scope);
  const isOther = (name: string) => values.entry(name, before.block.body, after.block.body, modules);
  const replaced = (effects?.replacing ?? []).map(({ path, what, span }) => ({
    message: replacedBy(what, path, address),
    span,
  }));
  const doubts: string[] = [];
  const ignored = ignoredIn(after.block.body, effects);
  const replacing = new Set((effects?.replacing ?? []).map(({ path }) => path.split(".")[0]!));
  const names = new Set([...before.block.body.items, ...after.block.body.items].map(({ name }) => name));
  for (const name of names) {
    if (own.has(name) || replacing.has(name) || ignored === "all" || ignored.has(name)) continue;
    const attribute = type?.body.get(name);
    if (type && !mayReplace(attribute, type.updatable === false)) continue;
    const read = attribute && readBehind(after.block.body, name, attribute, scope, isReplaced);
    if (read) replaced.push({ message: followsFrom(address, read.address, read.path), span: read.span });
    else if (isOther(name) && !(attribute && isSurelySame(name, attribute, pair))) doubts.push(name);
  }
  if (isOther("provider")) doubts.push("provider");
  const triggers = [before, after].map(
    ({ block }) => bodyItemAt(block.body, ["lifecycle", "replace_triggered_by"])?.value,
  );
  const [was, is] = triggers;
  if (is && (!was || values.reads(is, modules))) doubts.push("replace_triggered_by");
  return { ...pair, replaced, refused: effects?.refused ?? [], doubts };
}

function followsFrom(address: string, read: string, path: string): string {
  return `${address} is replaced with ${read}, whose new value it reads in ${path}.`;
}

/** The arguments whose changes Terraform leaves alone: all of them, or some by their names. */
function ignoredIn(body: Body, effects: Effects | undefined): ReadonlySet<string> | "all" {
  if (effects) return effects.ignored;
  const value = bodyItemAt(body, ["lifecycle", "ignore_changes"])?.value;
  if (value?.kind === "reference" && value.reference.steps[0]?.name === "all") return "all";
  const items = value?.kind === "list" ? value.items : [];
  return new Set(items.flatMap((item) => (item.kind === "reference" ? [item.reference.steps[0]!.name] : [])));
}

/** Whether a change of it may replace the resource, as far as the schema says; of what it does not know, anything may. */
function mayReplace(attribute: Attribute | undefined, isFixed: boolean): boolean {
  if (!attribute || attribute.unsure || isFixed || attribute.forceNew) return true;
  if (attribute.block) return anyReplaces(attribute.block);
  return attribute.unchecked === true;
}

function anyReplaces(body: BodySchema): boolean {
  for (const attribute of body.values()) if (mayReplace(attribute, false)) return true;
  return false;
}

/** Whether what is written otherwise is the same to the provider all the same. */
function isSurelySame(name: string, attribute: Attribute, { before, after }: ResourcePair): boolean {
  const [was, ...more] = before.block.body.items.filter((item) => item.name === name && item.value.kind !== "null");
  const [is, ...others] = after.block.body.items.filter((item) => item.name === name && item.value.kind !== "null");
  if (more.length + others.length > 0 || was?.dynamic || is?.dynamic) return false;
  if (!was && !is) return true;
  // What the provider gives by itself stays.
  if (!is) return attribute.computed === true || isDefault(was?.value, attribute);
  if (!was) return isDefault(is.value, attribute);
  const [scope, past] = [after, before].map(({ module, uri }) => ({ ...module.scope, uri }));
  const scopes = { scope: scope!, past: { scope: past!, isSame: () => false } };
  return !attribute.block && differs(was.value, is.value, attribute, scopes) === false;
}

function isDefault(value: Value | undefined, attribute: Attribute): boolean {
  return value !== undefined && attribute.default !== undefined && literalText(value) === String(attribute.default);
}

/** A resource that is replaced, and of which an argument that replaces reads what only the new one has. */
function readBehind(
  body: Body,
  name: string,
  attribute: Attribute,
  scope: Parameters<typeof targetOf>[1],
  isReplaced: (address: string) => boolean,
): { readonly address: string; readonly path: string; readonly span: Span } | undefined {
  if (!attribute.forceNew || attribute.block) return undefined;
  const item = bodyItemOf(body, name);
  const target = item && !item.dynamic ? targetOf(item.value, scope) : undefined;
  if (!item || target?.kind !== "resource" || target.attribute === undefined) return undefined;
  const isOwn = bodyItemOf(target.block.body, target.attribute) === undefined;
  return isOwn && isReplaced(target.address) ? { address: target.address, path: name, span: item.nameSpan } : undefined;
}
