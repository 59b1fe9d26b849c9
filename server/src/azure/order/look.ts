/** What is written at a path of a fact, and whether that is all there can be. */
import { resolve, type Scope, type Target, targetOf } from "../../analysis/index";
import { type Block, type Body, bodyItemOf, calledIn, type Value, valuesIn } from "../../model/index";
import { type Meant, meantBy, ofEach } from "./meant";

/** Values at a path. */
interface Looked {
  readonly values: readonly Value[];
  /** Whether nothing else can be there: every step was read, and led through resources of the module alone. */
  readonly isWhole: boolean;
}

/** The same wherever they are written. */
interface Found {
  readonly found: readonly Meant[];
  readonly isWhole: boolean;
}

/** The values at a path of a fact (`OrderCondition`) that are written in a block, or in those of its module that it leads to. */
export function lookAt(block: Block, path: string, scope: Scope): Looked {
  const { found, isWhole } = find(block, path, scope, false);
  const own = found.filter((one) => one.scope === scope);
  return { values: own.map(({ value }) => value), isWhole: isWhole && own.length === found.length };
}

/**
 * The resources at a path of a block, also through calls of modules. `each.value` is read for all instances, or for
 * the one with a key.
 */
export function findAt(block: Block, path: string, scope: Scope, key?: string): Found {
  return find(block, path, scope, true, key);
}

function find(block: Block, path: string, scope: Scope, ofAll: boolean, key?: string): Found {
  const found: Meant[] = [];
  let isWhole = true;
  let isReached = false;
  for (const way of waysOf(path)) {
    const led = along(block, way, 0, { scope, ofAll, ...(key !== undefined && { key }) }, found);
    isWhole &&= led.isWhole;
    // What begins with an argument that is not there leads nowhere, which is no answer unless another way gives one.
    isReached ||= led.isReached;
  }
  return { found, isWhole: isWhole && isReached };
}

/** The values at a path of a block. */
export function valuesAt(block: Block, path: string, scope: Scope): readonly Value[] {
  return lookAt(block, path, scope).values;
}

/** A path as the names in each resource that it leads through, for each of its ways. */
type Way = readonly (readonly string[])[];

function waysOf(path: string): readonly Way[] {
  const known = ways.get(path);
  if (known) return known;
  const read = path.split("|").map((one) => one.split(">").map((names) => names.split(".")));
  ways.set(path, read);
  return read;
}

/** Of facts, which are few, rather than of what people write. */
const ways = new Map<string, readonly Way[]>();

/** Where is looked, and whether what is read of `each.value` is looked for too. */
interface Looking {
  readonly scope: Scope;
  readonly ofAll: boolean;
  /** The key of the one instance that is meant. */
  readonly key?: string;
}

interface Along {
  readonly isWhole: boolean;
  readonly isReached: boolean;
}

const unknown: Along = { isWhole: false, isReached: true };

/** Adds the values at the end of a way. */
function along(block: Block, way: Way, at: number, looking: Looking, into: Meant[]): Along {
  const { scope, ofAll, key } = looking;
  const written: Meant[] = [];
  let isWhole = within(block.body, way[at]!, 0, scope, written);
  const here = ofAll
    ? written.flatMap((one) =>
        ofEach(one, block, key).map((each) => (one.mayLack ? { ...each, mayLack: one.mayLack } : each)),
      )
    : written;
  if (at + 1 === way.length) {
    into.push(...here);
    return { isWhole, isReached: true };
  }
  let isReached = here.length > 0;
  for (const one of here) {
    const meant = meantBy(one.value, one.scope);
    const holder = holderIn(meant.value, way[at + 1]!);
    if (holder) {
      const led = alongHolder({ value: holder, scope: meant.scope }, way, at + 1, ofAll, into);
      isWhole &&= led.isWhole;
      isReached &&= led.isReached;
      continue;
    }
    const target = targetOf(meant.value, meant.scope) ?? goneThrough(one, block);
    const from = into.length;
    const next =
      target?.kind === "resource" ? along(target.block, way, at + 1, { scope: meant.scope, ofAll }, into) : unknown;
    const { by } = meant;
    if (by) for (let one = from; one < into.length; one++) into[one] = { ...into[one]!, by: into[one]!.by ?? by };
    isWhole &&= next.isWhole;
    isReached &&= next.isReached;
  }
  return { isWhole, isReached };
}

/** Goes on behind what is in no block: its parent is what its id begins with. */
function alongHolder(holder: Meant, way: Way, at: number, ofAll: boolean, into: Meant[]): Along {
  if (at + 1 === way.length) {
    into.push(holder);
    return { isWhole: true, isReached: true };
  }
  const target = targetOf(holder.value, holder.scope);
  if (target?.kind !== "resource") return unknown;
  return along(target.block, way, at + 1, { scope: holder.scope, ofAll }, into);
}

/**
 * What something lies in that is named by a text alone: a part of a resource (`${azapi_resource.account.id}/managedNetworks/default`), or what
 * a vault keeps (`${azurerm_key_vault.main.vault_uri}secrets/site`).
 */
function holderIn(value: Value, next: readonly string[]): Value | undefined {
  if (value.kind !== "expression" || value.operation?.kind !== "template") return undefined;
  const { text, before } = value.operation;
  const [holder, another] = value.parts;
  if (holder?.kind !== "reference" || before[0] !== 0) return undefined;
  const { name: read } = holder.reference.steps.at(-1) ?? {};
  if (isStep(next, "key_vault_id")) return read === "vault_uri" && inVault.test(text) ? holder : undefined;
  const [empty, type, name, further] = text.split("/");
  const isPart = isStep(next, "parent_id") && read === "id" && !another && empty === "";
  return isPart && type && name && further === undefined ? holder : undefined;
}

/** How texts go on behind the address of a vault. */
const inVault = /^\/?(?:secrets|keys|certificates)\//;

function isStep(names: readonly string[], name: string): boolean {
  return names.length === 1 && names[0] === name;
}

/** The resource whose instances a block's `for_each` goes through, if a value reads one of them: `each.value.id`. */
export function goneThrough({ value, scope }: Meant, block: Block): Target | undefined {
  if (value.kind !== "reference" || value.reference.bound) return undefined;
  const [root, part, , further] = value.reference.steps;
  const forEach = bodyItemOf(block.body, "for_each");
  if (root?.name !== "each" || part?.name !== "value" || further || !forEach) return undefined;
  const target = targetOf(forEach.value, scope);
  return target?.attribute === undefined ? target : undefined;
}

/** Adds what names lead to in a body, in each item of a list, and in each block of a name; whether that is all there can be. */
function within({ items }: Body, names: readonly string[], at: number, scope: Scope, into: Meant[]): boolean {
  let isWhole = true;
  for (const item of items) {
    if (item.key) isWhole = false;
    else if (item.name === names[at]) {
      const from = into.length;
      const isRead = inValue(item.value, names, at + 1, scope, into);
      if (item.dynamic) for (let one = from; one < into.length; one++) into[one] = { ...into[one]!, mayLack: true };
      isWhole &&= isRead && !item.dynamic;
    }
  }
  return isWhole;
}

function inValue(written: Value, names: readonly string[], at: number, own: Scope, into: Meant[]): boolean {
  if (names[at] === parts) {
    const { value, scope } = meantBy(written, own);
    for (const part of valuesIn(value)) {
      if (part.kind !== "reference") continue;
      const given = meantBy(part, scope);
      into.push({ ...(given.scope === scope ? { value: part, scope } : given), isPart: true });
    }
    return false;
  }
  // What lies deeper is looked for wherever it is written.
  const { value, scope } = at < names.length ? meantBy(written, own) : { ...resolve(written, own), scope: own };
  if (value.kind === "list") {
    let isWhole = true;
    for (const item of value.items) isWhole = inValue(item, names, at, scope, into) && isWhole;
    return isWhole;
  }
  const [inner] = value.kind === "expression" ? value.parts : [];
  const isWrapped = value.kind === "expression" && value.operation?.kind === "parentheses";
  if (inner && (isWrapped || wrapping.has(calledIn(value) ?? ""))) return inValue(inner, names, at, scope, into);
  if (value.kind === "null" || value.kind === "missing") return value.kind === "null";
  if (at < names.length) return value.kind === "body" && within(value.body, names, at, scope, into);
  into.push({ value, scope });
  return true;
}

/** In a path whatever a text is composed of: an address of a service's own endpoint has the names of what it lies in. */
const parts = "parts";

/** Functions whose result says what their argument does. */
const wrapping: ReadonlySet<string> = new Set(["jsonencode", "toset", "tolist", "compact", "tostring"]);

/** What is behind the last interpolation of a template; undefined for anything else. */
export function textBehindParts(value: Value): string | undefined {
  if (value.kind !== "expression" || value.operation?.kind !== "template") return undefined;
  const { text, before } = value.operation;
  return text.slice(before.at(-1) ?? 0);
}
