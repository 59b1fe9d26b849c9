/** What values in a resource name, so that two of them can be compared without being looked at together. */
import { declared, resolve, type Scope, targetOf, textOfLiteral } from "../../analysis/index";
import {
  addressIn,
  addressOf,
  type Block,
  bodyItemOf,
  isRepeated,
  type Reference,
  type TraversalStep,
  type Value,
} from "../../model/index";
import { armTypesOfBlock } from "../ids/armType";
import { type Instance, instanceOf, keyOfStep, keysOf, only } from "./instances";
import { findAt, textBehindParts, valuesAt } from "./look";
import { calledBy, isWholeResource, type Meant } from "./meant";
import { rolesOf } from "./roles";

/** How many arguments of other resources are read one after another. */
const most = 10;

/**
 * What is named at a path, each as a text that is the same for the same thing alone: a resource with its instance, a literal, or the type
 * and name at the end of an id that is written as a text. At the path `id` of a resource it is that end of its own, at `self`
 * the addresses of its instances, as far as they are known, and without a path all name the same. What is another one for each instance
 * is called by how the keys of the instance are written, so that two resources which go through the same name the same.
 */
export function thingsAt(block: Block, path: string, scope: Scope): readonly string[] {
  if (path === "") return [""];
  if (path === "id") return ownEndsOf(block, scope);
  if (path === "self") return ownAddresses(block, scope);
  if (path === "role")
    return rolesOf(block, scope).flatMap((role) => (role === undefined ? [] : `"${role.toLowerCase()}`));
  const instance = isRepeated(block.body) ? instanceOf(block, scope) : only;
  return findAt(block, path, scope)
    .found.flatMap((one) => (one.scope === scope ? thingsOf(one.value, scope, instance) : thingsRead(one, scope)))
    .filter((thing) => thing !== undefined);
}

function thingsOf(value: Value, scope: Scope, instance: Instance): readonly (string | undefined)[] {
  return [thingOf(value, scope, instance), endOfId(value, scope)];
}

/** What is named in a module that an output was read of, in the words of who reads it; nothing where that is another one. */
function thingsRead({ value, scope: called, by }: Meant, scope: Scope): readonly (string | undefined)[] {
  if (by?.scope.key !== scope.key) return [];
  return thingsOf(value, called, only).map((thing) => thing && outward(thing, by.call, scope));
}

/** What a resource of a called module names at a path that leads to those of its caller, in the words of that. */
export function thingsOfCaller(block: Block, path: string, scope: Scope, caller: Scope): readonly string[] {
  if (!path.includes(">")) return [];
  return findAt(block, path, scope)
    .found.filter((one) => one.scope.key === caller.key)
    .flatMap((one) => thingsOf(one.value, one.scope, only))
    .filter((thing) => thing !== undefined);
}

/** The address of a resource as others name it, or those of its instances whose keys are known, and one for all that go through the same. */
function ownAddresses(block: Block, scope: Scope): readonly string[] {
  const address = addressOf(block) ?? "";
  if (!isRepeated(block.body)) return [address];
  const { key } = instanceOf(block, scope);
  const keys = new Set([...keysOf(block, scope), ...(key === undefined ? [] : [key])]);
  return [...keys].map((one) => `${address} ${one}`);
}

/** What the id of a resource ends with that lies in a resource group, or in another resource there, where names are written out. */
function ownEndsOf(block: Block, scope: Scope): readonly string[] {
  if (isRepeated(block.body)) return [];
  const names = valuesAt(block, "name", scope).flatMap((value) => textOfLiteral(value, scope) ?? []);
  return armTypesOfBlock(block, scope).flatMap((type) => {
    const [namespace = "", first = "", second, another] = type.split("/");
    if (another !== undefined) return [];
    const holders = second === undefined ? [] : namesOfHolders(block, `${namespace}/${first}`, scope);
    return names.flatMap((name) =>
      second === undefined
        ? endText([namespace, first, name])
        : holders.map((holder) => endText([namespace, first, holder, second, name])),
    );
  });
}

/** The names of those resources of a type that a resource refers to, where they are written out. */
function namesOfHolders(block: Block, type: string, scope: Scope): readonly string[] {
  const found = block.body.items.flatMap(({ value }) => {
    const target = targetOf(value, scope);
    const isHolder = target?.kind === "resource" && armTypesOfBlock(target.block, scope).includes(type);
    return isHolder ? valuesAt(target.block, "name", scope) : [];
  });
  return [...new Set(found.flatMap((value) => textOfLiteral(value, scope) ?? []))];
}

/** The same of an id that is a text, or a text behind the id of a resource group or of the resource that it lies in. */
function endOfId(written: Value, scope: Scope): string | undefined {
  const { value } = resolve(written, scope);
  const below = endBelow(value, scope);
  if (below !== undefined) return below;
  const text = textBehindParts(value) ?? textOfLiteral(value, scope) ?? "";
  const begin = text.toLowerCase().lastIndexOf(providers);
  const parts = begin === -1 ? [] : text.slice(begin + providers.length).split("/");
  const isId = (parts.length === 3 || parts.length === 5) && parts.every((part) => part !== "");
  return isId ? endText(parts) : undefined;
}

/** Of `${azurerm_virtual_network.main.id}/subnets/apps`; undefined for anything else. */
function endBelow(value: Value, scope: Scope): string | undefined {
  if (value.kind !== "expression" || value.operation?.kind !== "template") return undefined;
  const { text, before } = value.operation;
  const [holder, another] = value.parts;
  const [empty, type, name, further] = text.split("/");
  const isId = holder?.kind === "reference" && holder.reference.steps.at(-1)?.name === "id";
  if (!isId || another || before[0] !== 0 || empty !== "" || !type || !name || further !== undefined) return undefined;
  const target = targetOf(holder, scope);
  const [end, otherwise] = target?.kind === "resource" ? ownEndsOf(target.block, scope) : [];
  return end === undefined || otherwise !== undefined ? undefined : `${end}/${type}/${name}`.toLowerCase();
}

const providers = "/providers/";

function endText(parts: readonly string[]): string {
  return `/${parts.join("/")}`.toLowerCase();
}

/** The same of one value; undefined where only Terraform knows. */
function thingOf(written: Value, scope: Scope, instance: Instance, left = most): string | undefined {
  const { value } = resolve(written, scope);
  const text = textOfLiteral(value, scope);
  if (text !== undefined) return text === "" ? undefined : `"${text.toLowerCase()}`;
  if (value.kind !== "reference" || left === 0) return undefined;
  const named = addressIn(value.reference);
  if (!named) return thingOfEach(value.reference, instance);
  if (named.type === undefined)
    return (named.kind === "module" && outputThing(named, scope, left)) || plainPath(value.reference, instance);
  const end = named.rest.findIndex(({ kind }) => kind === "name");
  const keys = (end === -1 ? named.rest : named.rest.slice(0, end)).map((step) =>
    step.kind === "index" ? keyOfStep(step, instance) : undefined,
  );
  if (keys.some((key) => key === undefined)) return undefined;
  const own = [named.address, ...keys].join(" ");
  const steps = end === -1 ? [] : named.rest.slice(end).filter(({ kind }) => kind === "name");
  const [first, another] = steps;
  // Azure's own name of what azurerm has as `principal_id`, in what azapi reads: `output.properties.principalId`.
  if (another) return steps.some(({ name }) => name === "identity" || name === "principalId") ? own : undefined;
  if (!first || isIdentity(first)) return own;
  const target = targetOf(value, scope);
  // An argument that is read again is what it was set to; what Azure says of a resource is about that.
  const item = target?.block.body.items.find(({ name }) => name === first.name);
  const [key] = keys;
  return item ? thingOf(item.value, scope, key === undefined ? only : { key }, left - 1) : own;
}

/** The same of `each.value`, which is an instance of another resource where that is gone through. */
function thingOfEach({ steps, bound }: Reference, instance: Instance): string | undefined {
  const [root, part, ...rest] = steps;
  const [first, another] = rest;
  if (bound || root?.name !== "each" || part?.name !== "value" || rest.some(({ kind }) => kind !== "name"))
    return undefined;
  if (instance.through !== undefined)
    return instance.key !== undefined && !another && (!first || isIdentity(first))
      ? `${instance.through} ${instance.key}`
      : undefined;
  return instance.value && [instance.value, ...rest.map(({ name }) => name)].join(" ");
}

/** The steps of a reference to a variable or an output, where each is plain. */
function plainPath({ steps }: Reference, instance: Instance): string | undefined {
  const names = steps.map((step) => (step.kind === "splat" ? undefined : keyOfStep(step, instance)));
  return names.every((name) => name !== undefined) ? names.join(" ") : undefined;
}

/** What an output names of a module that is called once; undefined where only Terraform knows. */
function outputThing({ address, rest }: Named, scope: Scope, left: number): string | undefined {
  const [step, another, third] = rest;
  const [declaration, further] = declared(address, scope);
  if (step?.kind !== "name" || third || !declaration || further) return undefined;
  const called = calledBy(declaration.block, scope);
  const [output] = called ? declared(`output.${step.name}`, called) : [];
  const value = output && bodyItemOf(output.block.body, "value")?.value;
  // An output may be the whole resource, whose id is read from it.
  if (another && !(isIdentity(another) && value && isWholeResource(value))) return undefined;
  const inner = called && value && thingOf(value, called, only, left - 1);
  return inner === undefined ? undefined : outward(inner, declaration.block, scope, left - 1);
}

/** Whether a step reads what says which resource it is. */
function isIdentity({ kind, name }: TraversalStep): boolean {
  return kind === "name" && (name === "id" || name === "name");
}

type Named = NonNullable<ReturnType<typeof addressIn>>;

/** What a called module calls by some name, in the words of its caller; undefined where these have none. */
export function outward(thing: string, call: Block, scope: Scope, left = most): string | undefined {
  if (thing === "" || thing.startsWith('"') || thing.startsWith("/")) return thing;
  const [kind, name = "", ...rest] = thing.split(" ");
  if (kind !== "var") return isOwn(thing) ? `${addressOf(call)} ${thing}` : undefined;
  const value = rest.length === 0 ? bodyItemOf(call.body, name)?.value : undefined;
  return value && (thingOf(value, scope, only, left) ?? endOfId(value, scope));
}

/** Whether it is something that a module makes, rather than what is given to it or gone through. */
function isOwn(thing: string): boolean {
  return thing.startsWith("module ") || thing.startsWith("module.") || thing.includes("_");
}
