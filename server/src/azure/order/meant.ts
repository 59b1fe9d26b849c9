/** What a value means that a module is given by its caller, or reads of a module that it calls. */
import { calledModule, declared, resolve, type Scope, scopeOfCall } from "../../analysis/index";
import {
  addressIn,
  type Block,
  bodyItemOf,
  isRepeated,
  literalText,
  type TraversalStep,
  type Value,
} from "../../model/index";

/** A value, and the module that it is written in. */
export interface Meant {
  readonly value: Value;
  readonly scope: Scope;
  /** The call of that module, where an output of it was read, where that stands, and which of several instances was read. */
  readonly by?: { readonly call: Block; readonly scope: Scope; readonly key?: TraversalStep };
  /** Whether it is a part of a text, which names whatever it is read of. */
  readonly isPart?: true;
  /** Whether it stands in a dynamic block, which may make none. */
  readonly mayLack?: true;
}

/** How many variables and outputs are followed one after another. */
const most = 10;

/** The value behind locals, variables and outputs, as far as they lead to one: the last that is known. */
export function meantBy(written: Value, scope: Scope, left = most): Meant {
  const { value } = resolve(written, scope);
  const named = value.kind === "reference" && left > 0 ? addressIn(value.reference) : undefined;
  if (named?.kind !== "variable" && named?.kind !== "module") return { value, scope };
  const next =
    named.kind === "variable"
      ? givenBy(named.nameStep.name, named.rest, scope)
      : readOf(named.address, named.rest, scope);
  if (!next) return { value, scope };
  const meant = meantBy(next.value, next.scope, left - 1);
  return meant.by || !next.by ? meant : { ...meant, by: next.by };
}

/** What the one call of a module gives a variable. */
function givenBy(name: string, rest: readonly TraversalStep[], scope: Scope): Meant | undefined {
  const [call, another] = scope.calls();
  if (!call || another || call.block.body.items.some(({ key }) => key)) return undefined;
  const given = within(bodyItemOf(call.block.body, name)?.value, rest, call.scope);
  if (!given) return undefined;
  scope.assumes();
  const each = ofEach(given, call.block);
  const texts = new Set(each.map((one) => literalText(one.value)));
  return each.length === 1 || (texts.size === 1 && !texts.has(undefined)) ? each[0] : given;
}

/** What an output says of a module that is called, or of one of its instances. */
function readOf(address: string, steps: readonly TraversalStep[], scope: Scope): Meant | undefined {
  const [declaration, another] = declared(address, scope);
  if (!declaration || another) return undefined;
  const key = isRepeated(declaration.block.body) ? steps[0] : undefined;
  const [step, ...rest] = key ? steps.slice(1) : steps;
  const isRead = step?.kind === "name" && (!key || key.kind === "index");
  const called = isRead ? scopeWithin(declaration.block, scope) : undefined;
  const [output] = called ? declared(`output.${step?.name}`, called) : [];
  const meant = output && called && within(bodyItemOf(output.block.body, "value")?.value, rest, called);
  return meant && { ...meant, by: { call: declaration.block, scope, ...(key && { key }) } };
}

/**
 * The meaning of `each.value`, or of a part of it, if `for_each` is a written object: the values of all elements, or
 * of the one with a key. Any other value stays as it is.
 */
export function ofEach(one: Meant, block: Block, key?: string): readonly Meant[] {
  const { value, scope } = one;
  if (value.kind !== "reference" || value.reference.bound) return [one];
  const [root, part, ...rest] = value.reference.steps;
  const forEach = bodyItemOf(block.body, "for_each");
  if (root?.name !== "each" || part?.name !== "value" || !forEach) return [one];
  const all = meantBy(forEach.value, scope, 1);
  if (all.value.kind !== "body" || all.value.body.items.some(({ key }) => key)) return [one];
  const { items } = all.value.body;
  const meant = items.filter(({ name }) => name === key);
  const found = (meant.length > 0 ? meant : items).map((item) => within(item.value, rest, all.scope));
  const known = found.filter((item) => item !== undefined);
  return known.length === found.length && known.length <= mostParts ? known : [one];
}

/** How many parts of an object are gone through. */
const mostParts = 50;

/** What names lead to in an object, or in a resource that is read as a whole, which a name of it alone leads to. */
function within(value: Value | undefined, steps: readonly TraversalStep[], scope: Scope): Meant | undefined {
  if (!value) return undefined;
  const [step, ...rest] = steps;
  if (!step) return { value, scope };
  const known = meantBy(value, scope, 1);
  if (step.kind !== "name") return undefined;
  if (known.value.kind === "body") {
    const { items } = known.value.body;
    const item = items.some(({ key }) => key) ? undefined : bodyItemOf(known.value.body, step.name);
    return within(item?.value, rest, known.scope);
  }
  return rest.length === 0 && isWholeResource(known.value) ? known : undefined;
}

/** Whether a value is a resource, rather than something that is read of it. */
export function isWholeResource(value: Value): boolean {
  const named = value.kind === "reference" ? addressIn(value.reference) : undefined;
  return named?.type !== undefined && named.rest.every(({ kind }) => kind === "index");
}

/** The scope of the module that a call makes once, with what the call gives it; undefined where it is not known, or made several times. */
export function calledBy(call: Block, scope: Scope): Scope | undefined {
  return isRepeated(call.body) ? undefined : scopeWithin(call, scope);
}

/** The same of a call that may make it several times: what it gives each instance by `each` or `count` is not known there. */
export function scopeWithin(call: Block, scope: Scope): Scope | undefined {
  const module = calledModule(call, scope);
  return module && scopeOfCall(call, module, scope);
}
