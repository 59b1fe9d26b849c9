/** What values in a resource name, so that two of them can be compared without being looked at together. */
import { declared, isSame, resolve, type Scope, targetOf, textOfLiteral, typeSchemaOf } from "../../analysis/index";
import {
  addressIn,
  addressOf,
  type Block,
  bodyItemOf,
  isRepeated,
  type Reference,
  type TraversalStep,
  type Value,
  valuesIn,
} from "../../model/index";
import { inInstance, isComposed, isMarked, pieceText, wholeText } from "./composed";
import { endsOfId, ownEndsOf } from "./idEnds";
import {
  type Instance,
  instanceOf,
  instancesOf,
  instanceWith,
  isOfInstance,
  keyOfStep,
  only,
  singlesOf,
} from "./instances";
import { findAt } from "./look";
import { isWholeResource, type Meant, ofEach, scopeWithin } from "./meant";
import { rolesOf } from "./roles";

/** What the name of a record that proves who owns a host begins with. */
const proof = /^asuid(?:\.|$)/i;

/** How many arguments of other resources are read one after another. */
const most = 10;

/**
 * What is named at a path, each as a text that is the same for the same thing alone: a resource with its instance, a literal, or the type
 * and name at the end of an id that is written as a text. At the path `id` of a resource it is that end of its own, at `host` the name of
 * the host that it is about, at `self` the addresses of its instances, as far as they are known, and without a path all name the same. What
 * is another one for each instance is called by how the keys of the instance are written, so that two resources which go through the same
 * name the same, and by each key that is plainly written. For one instance alone it is what that names.
 */
export function thingsAt(block: Block, path: string, scope: Scope, single?: Instance): readonly string[] {
  if (path === "") return [""];
  if (path === "id") return ownEndsOf(block, scope);
  if (path === "self") return single ? [`${addressOf(block) ?? ""} ${single.key}`] : ownAddresses(block, scope);
  if (path === "role")
    return rolesOf(block, scope, single).flatMap((role) => (role === undefined ? [] : `"${role.toLowerCase()}`));
  const instance = single ?? (isRepeated(block.body) ? instanceOf(block, scope) : only);
  if (path === "host") return hostsOf(block, scope, instance);
  const named = namedAt(block, path, scope, instance);
  if (single || !named.some(isOfInstance)) return named;
  const further = singlesOf(block, scope).flatMap((one) => namedAt(block, path, scope, one));
  return [...named, ...further.filter((thing) => !/^["/]/.test(thing))];
}

function namedAt(block: Block, path: string, scope: Scope, instance: Instance): readonly string[] {
  return findAt(block, path, scope, instance.at)
    .found.flatMap((one) => {
      if (one.isPart) return resourceOf(one, scope);
      return one.scope === scope ? thingsOf(one.value, scope, instance) : thingsRead(one, scope, instance);
    })
    .filter((thing) => thing !== undefined);
}

function thingsOf(value: Value, scope: Scope, instance: Instance): readonly (string | undefined)[] {
  return [thingOf(value, scope, instance), ...endsOfId(value, scope, instance)];
}

/** The resource that a part of a text is read of, whatever that is. */
function resourceOf(part: Meant, scope: Scope): readonly string[] {
  const target = part.scope === scope ? targetOf(part.value, scope) : undefined;
  return target?.kind === "resource" && !isRepeated(target.block.body) ? [target.address] : [];
}

/** What is named in a module that an output was read of, in the words of who reads it; nothing where that is another one. */
function thingsRead(
  { value, scope: called, by }: Meant,
  scope: Scope,
  instance: Instance,
): readonly (string | undefined)[] {
  if (by?.scope.key !== scope.key) return [];
  const key = by.key && keyOfStep(by.key, instance);
  if (by.key && key === undefined) return [];
  const read = instanceWith(key, by.call, scope);
  return thingsOf(value, called, only).flatMap((thing) => (thing ? outward(thing, by.call, read, scope) : []));
}

/** What a resource of a called module names at a path that leads to resources of its caller, in the caller's words. */
export function thingsOfCaller(
  block: Block,
  path: string,
  scope: Scope,
  caller: Scope,
  instance: Instance,
): readonly string[] {
  if (!leadsOn(path)) return [];
  return findAt(block, path, scope)
    .found.filter((one) => one.scope.key === caller.key)
    .flatMap((one) => (one.isPart ? resourceOf(one, one.scope) : thingsOf(one.value, one.scope, instance)))
    .filter((thing) => thing !== undefined);
}

/** Whether a path leads to other resources than the one that it begins at: those may be of a caller. */
export function leadsOn(path: string): boolean {
  return path.includes(">") || path.includes(".parts");
}

/** The address of a resource as others name it, or those of its instances whose keys are known, and one for all that go through the same. */
function ownAddresses(block: Block, scope: Scope): readonly string[] {
  const address = addressOf(block) ?? "";
  return instancesOf(block, scope).map(({ key }) => (key === undefined ? address : `${address} ${key}`));
}

/** What one value names; undefined where only Terraform knows. */
function thingOf(written: Value, scope: Scope, instance: Instance, left = most): string | undefined {
  const { value } = resolve(written, scope);
  const text = textOfLiteral(value, scope);
  if (text !== undefined) return text === "" ? undefined : `"${text.toLowerCase()}`;
  if (value.kind === "expression") {
    const composed = wholeText(value, scope, instance);
    const name = composed && `"${composed.toLowerCase()}`;
    return name && isComposed(name) ? inInstance(name, instance) : name;
  }
  if (value.kind !== "reference" || left === 0) return undefined;
  const named = addressIn(value.reference);
  if (!named) return thingOfEach(value.reference, instance);
  if (named.type === undefined)
    return (
      (named.kind === "module" && outputThing(named, scope, instance, left)) || plainPath(value.reference, instance)
    );
  const end = named.rest.findIndex(({ kind }) => kind === "name");
  const keys = (end === -1 ? named.rest : named.rest.slice(0, end)).map((step) =>
    step.kind === "index" ? keyOfStep(step, instance) : undefined,
  );
  if (keys.some((key) => key === undefined)) return undefined;
  const behind = named.kind === "data" && keys.length === 0 ? resourceRead(value, scope) : undefined;
  const own = behind ?? [named.address, ...keys].join(" ");
  const steps = end === -1 ? [] : named.rest.slice(end).filter(({ kind }) => kind === "name");
  const [first, another] = steps;
  // Azure's own name of what azurerm has as `principal_id`, in what azapi reads: `output.properties.principalId`.
  if (another) return steps.some(({ name }) => name === "identity" || name === "principalId") ? own : undefined;
  if (!first || isIdentity(first)) return own;
  const target = targetOf(value, scope);
  // An argument that is read again is what it was set to; what Azure says of a resource is about that.
  const item = target?.block.body.items.find(({ name }) => name === first.name);
  const [key] = keys;
  if (item) return thingOf(item.value, scope, key === undefined ? only : { key }, left - 1);
  return target && namesAnother(first.name, target.type) ? `${own} ${first.name}` : own;
}

/** Whether an attribute is the id of something that Azure makes besides: `default_data_collection_rule_id` of a monitor workspace. */
function namesAnother(attribute: string, type: string): boolean {
  const [, noun] = /(?:^|_)([a-z]+)_id$/.exec(attribute) ?? [];
  return noun !== undefined && madeBesides.has(noun) && !type.endsWith(`_${noun}`);
}

/** What ids are called after. */
const madeBesides: ReadonlySet<string> = new Set(
  "account address cluster endpoint gateway group identity interface network policy registry rule storage subnet vault workspace zone".split(
    " ",
  ),
);

/** The resource that a data source reads by its name, where everything else that says which one it is says the same. */
function resourceRead(value: Value, scope: Scope): string | undefined {
  const data = targetOf(value, scope);
  const name = data && bodyItemOf(data.block.body, "name");
  const target = name && targetOf(name.value, scope);
  if (target?.kind !== "resource" || target.type !== data?.type || target.attribute !== "name") return undefined;
  if (isRepeated(target.block.body) || isRepeated(data.block.body)) return undefined;
  const { body } = data.block;
  // What lacks an argument may be meant to read anything.
  const required = typeSchemaOf("data", data.type, scope)?.attributes ?? [];
  if ([...required].some(([argument, { required }]) => required && !bodyItemOf(body, argument))) return undefined;
  const others = body.items.filter((item) => item !== name && item.name !== "depends_on");
  const isRead = others.every((item) => {
    const given = bodyItemOf(target.block.body, item.name);
    return given !== undefined && isSame(item.value, given.value, scope) === true;
  });
  return isRead ? target.address : undefined;
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

/** What an output names of a module that is called, or of one of its instances; undefined where only Terraform knows. */
function outputThing({ address, rest }: Named, scope: Scope, own: Instance, left: number): string | undefined {
  const [declaration, further] = declared(address, scope);
  if (!declaration || further) return undefined;
  const keyed = isRepeated(declaration.block.body) ? rest[0] : undefined;
  const key = keyed?.kind === "index" ? keyOfStep(keyed, own) : undefined;
  const [step, another, third] = keyed ? rest.slice(1) : rest;
  if (step?.kind !== "name" || third || (keyed && key === undefined)) return undefined;
  const called = scopeWithin(declaration.block, scope);
  const [output] = called ? declared(`output.${step.name}`, called) : [];
  const value = output && bodyItemOf(output.block.body, "value")?.value;
  // An output may be the whole resource, whose id is read from it.
  if (another && !(isIdentity(another) && value && isWholeResource(value))) return undefined;
  const inner = called && value && thingOf(value, called, only, left - 1);
  if (inner === undefined) return undefined;
  const [one, several] = outward(
    inner,
    declaration.block,
    instanceWith(key, declaration.block, scope),
    scope,
    left - 1,
  );
  return several === undefined ? one : undefined;
}

/** Whether a step reads what says which resource it is. */
function isIdentity({ kind, name }: TraversalStep): boolean {
  return kind === "name" && (name === "id" || name === "name");
}

type Named = NonNullable<ReturnType<typeof addressIn>>;

/**
 * What a called module calls by some name, in the words of its caller, for an instance of the call: several where the call gives each
 * instance something that is written out.
 */
export function outward(thing: string, call: Block, instance: Instance, scope: Scope, left = most): readonly string[] {
  if (isMarked(thing)) return [];
  if (thing === "" || thing.startsWith('"') || thing.startsWith("/")) return [thing];
  const [kind, name = "", ...rest] = thing.split(" ");
  if (kind !== "var") {
    const own = isRepeated(call.body) ? instance.key && `${addressOf(call)} ${instance.key}` : addressOf(call);
    return own && isOwn(thing) ? [`${own} ${thing}`] : [];
  }
  const value = rest.length === 0 ? bodyItemOf(call.body, name)?.value : undefined;
  const given = value ? ofEach({ value, scope }, call, instance.at) : [];
  return given.flatMap(
    (one) => thingOf(one.value, scope, instance, left) ?? endsOfId(one.value, scope, instance).slice(0, 1),
  );
}

/** The names that the caller has for a thing of a called module, for one instance of the call or for all known ones. */
export function outwards(thing: string, call: Block, scope: Scope, single?: Instance): readonly string[] {
  const instances = single ? [single] : instancesOf(call, scope);
  return [...new Set(instances.flatMap((instance) => outward(thing, call, instance, scope)))];
}

/** Whether it is something that a module makes, rather than what is given to it or gone through. */
function isOwn(thing: string): boolean {
  return thing.startsWith("module ") || thing.startsWith("module.") || thing.includes("_");
}

// Names of hosts: those that records of DNS make, and those that services are told to answer to.

/**
 * The name of the host that a resource is about, as a text that is the same for the same host alone: of a record with its zone, where a
 * record that proves who owns a name (`asuid.www`) is about that name. Nothing where only Terraform knows.
 */
function hostsOf(block: Block, scope: Scope, instance: Instance): readonly string[] {
  const text = hostOf(block, scope, instance);
  const host = text && `"${text.toLowerCase()}`;
  return host ? [isComposed(host) ? inInstance(host, instance) : host] : [];
}

function hostOf(block: Block, scope: Scope, instance: Instance): string | undefined {
  const { body } = block;
  const zone = bodyItemOf(body, "zone_name");
  const name = bodyItemOf(body, "hostname") ?? bodyItemOf(body, "name");
  const text = name && pieceText(name.value, scope, instance);
  if (!zone) return text ?? (name && hostRead(name.value, scope));
  const within = pieceText(zone.value, scope, instance);
  if (text === undefined || within === undefined) return undefined;
  const own = text.replace(proof, "");
  return own === "" || own === "@" ? within : `${own}.${within}`;
}

/** The host of the one record whose whole name is read within a value: `trimsuffix(azurerm_dns_cname_record.www.fqdn, ".")`. */
function hostRead(value: Value, scope: Scope): string | undefined {
  const [record, another] = [...valuesIn(value)].flatMap((one) => {
    const target = one.kind === "reference" ? targetOf(one, scope) : undefined;
    return target?.kind === "resource" && target.attribute === "fqdn" ? [target] : [];
  });
  return record && !another && bodyItemOf(record.block.body, "zone_name")
    ? hostOf(record.block, scope, only)
    : undefined;
}
