/** What values in a resource name, so that two of them can be compared without being looked at together. */
import {
  calledModule,
  declared,
  resolve,
  type Scope,
  scopeOfCall,
  targetOf,
  textOfLiteral,
} from "../../analysis/index";
import {
  addressIn,
  addressOf,
  type Block,
  bodyItemOf,
  isRepeated,
  literalText,
  type Reference,
  type TraversalStep,
  type Value,
} from "../../model/index";
import { armTypesOfBlock } from "../ids/armType";
import { textBehindParts, valuesAt } from "./look";
import { rolesOf } from "./roles";

/** How many arguments of other resources are read one after another. */
const most = 10;

/**
 * What is named at a path, each as a text that is the same for the same thing alone: a resource with its instance, a literal, or the type
 * and name at the end of an id that is written as a text. At the path `id` of a resource it is that end of its own, at `self`
 * its address, with `count` that of its first instance, and without a path all name the same.
 */
export function thingsAt(block: Block, path: string, scope: Scope): readonly string[] {
  if (path === "") return [""];
  if (path === "id") return ownEndsOf(block, scope);
  if (path === "self") return ownAddresses(block);
  if (path === "role")
    return rolesOf(block, scope).flatMap((role) => (role === undefined ? [] : `"${role.toLowerCase()}`));
  return valuesAt(block, path, scope)
    .flatMap((value) => [thingOf(value, scope), endOfId(value, scope)])
    .filter((thing) => thing !== undefined);
}

/** The address of a resource as others name it. Of several instances all but the first of `count` have keys that only Terraform knows. */
function ownAddresses(block: Block): readonly string[] {
  const address = addressOf(block) ?? "";
  if (!isRepeated(block.body)) return [address];
  return bodyItemOf(block.body, "count") ? [`${address} 0`] : [];
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
function thingOf(written: Value, scope: Scope, left = most): string | undefined {
  const { value } = resolve(written, scope);
  const text = textOfLiteral(value, scope);
  if (text !== undefined) return text === "" ? undefined : `"${text.toLowerCase()}`;
  if (value.kind !== "reference" || left === 0) return undefined;
  const named = addressIn(value.reference);
  if (!named) return undefined;
  if (named.type === undefined)
    return (named.kind === "module" && outputThing(named, scope, left)) || plainPath(value.reference);
  const end = named.rest.findIndex(({ kind }) => kind === "name");
  const keys = (end === -1 ? named.rest : named.rest.slice(0, end)).map(({ key, name, kind }) =>
    kind === "index" ? (key ? literalText(key) : name) : undefined,
  );
  if (keys.some((key) => key === undefined)) return undefined;
  const own = [named.address, ...keys].join(" ");
  const steps = end === -1 ? [] : named.rest.slice(end).filter(({ kind }) => kind === "name");
  const [first, another] = steps;
  if (another) return steps.some(({ name }) => name === "identity") ? own : undefined;
  if (!first || isIdentity(first)) return own;
  const target = targetOf(value, scope);
  // An argument that is read again is what it was set to; what Azure says of a resource is about that.
  const item = target?.block.body.items.find(({ name }) => name === first.name);
  return item ? thingOf(item.value, scope, left - 1) : own;
}

/** The steps of a reference to a variable or an output, where each is plain. */
function plainPath({ steps }: Reference): string | undefined {
  const isPlain = steps.every(({ kind, key }) => kind === "name" || (key && literalText(key) !== undefined));
  return isPlain ? steps.map(({ name }) => name).join(" ") : undefined;
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
  const inner = called && value && thingOf(value, called, left - 1);
  return inner === undefined ? undefined : outward(inner, declaration.block, scope, left - 1);
}

/** Whether a step reads what says which resource it is. */
function isIdentity({ kind, name }: TraversalStep): boolean {
  return kind === "name" && (name === "id" || name === "name");
}

function isWholeResource(value: Value): boolean {
  const named = value.kind === "reference" ? addressIn(value.reference) : undefined;
  return named?.type !== undefined && named.rest.every(({ kind }) => kind === "index");
}

type Named = NonNullable<ReturnType<typeof addressIn>>;

/** The scope of the module that a call makes once, with what the call gives it; undefined where it is not known, or made several times. */
export function calledBy(call: Block, scope: Scope): Scope | undefined {
  const module = isRepeated(call.body) ? undefined : calledModule(call, scope);
  return module && scopeOfCall(call, module, scope);
}

/** What a called module calls by some name, in the words of its caller; undefined where these have none. */
export function outward(thing: string, call: Block, scope: Scope, left = most): string | undefined {
  if (thing === "" || thing.startsWith('"') || thing.startsWith("/")) return thing;
  const [kind, name = "", ...rest] = thing.split(" ");
  if (kind !== "var") return isOwn(thing) ? `${addressOf(call)} ${thing}` : undefined;
  const value = rest.length === 0 ? bodyItemOf(call.body, name)?.value : undefined;
  return value && (thingOf(value, scope, left) ?? endOfId(value, scope));
}

/** Whether it is something that a module makes, rather than what is given to it or gone through. */
function isOwn(thing: string): boolean {
  return thing.startsWith("module ") || thing.startsWith("module.") || thing.includes("_");
}
