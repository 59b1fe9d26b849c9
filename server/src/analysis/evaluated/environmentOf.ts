import {
  anyPair,
  attributesOf,
  type Environment,
  elementsOf,
  knownText,
  objectResult,
  pairsOf,
  type Result,
  type Type,
  tupleResult,
  unify,
  unknown,
  unknownOf,
  type WholeBlock,
} from "../../evaluation/index";
import { weakMemo } from "../../memo/index";
import {
  type Address,
  addressIn,
  type Block,
  type BodyItem,
  bodyItemOf,
  builtIns,
  type Declaration,
  isRepeated,
  type Reference,
  type TraversalStep,
  valuesIn,
} from "../../model/index";
import { isComplete, typeSchemaOf } from "../blockSchema";
import { isCalledByItself } from "../called/calledModules";
import { addressesBehind, declared, declaredIn } from "../declared";
import { fileAt, isDataFile } from "../filePath";
import { calledModule, outputStep } from "../moduleSchema";
import { isStarted } from "../rootModule";
import { type Scope, scopeOfCalled } from "../scope";
import { usesOpenTofu } from "../usesOpenTofu";
import { evaluableLocals } from "./localDepths";
import { moduleValues, variableResult } from "./moduleValues";
import { objectTypeOf, wholeTypeOf } from "./schemaType";

/**
 * What expressions in a module may refer to.
 *
 * @param block the block that they are in, for `each` and `self`; absent if there is no such block.
 */
export function environmentOf(scope: Scope, block?: Block): Environment {
  return {
    lookUp: (reference) => lookUp(reference, scope, block),
    signatureOf: (name) => scope.catalog.functions.get(name),
    textAt(path) {
      const file = readHere(path, scope);
      return file !== undefined && isDataFile(file) ? scope.module.contents?.get(file) : undefined;
    },
    namesAt(path) {
      const file = readHere(path, scope);
      return file === undefined ? undefined : scope.module.namesRead?.(file);
    },
  };
}

/** The file at a path, where it surely is read in the folder of the module. */
function readHere(path: Result, scope: Scope): string | undefined {
  const file = fileAt(path);
  return file && (file.from === "module" || isStarted(scope)) ? file.path : undefined;
}

const nothing = { result: unknown, rest: [] };

type Found = ReturnType<Environment["lookUp"]>;

function lookUp(reference: Reference, scope: Scope, block: Block | undefined): Found {
  const [root] = reference.steps;
  if (root?.name === "tofu" && usesOpenTofu(scope.module) && reference.steps[1]?.name === "workspace")
    return { result: unknownOf("string"), rest: reference.steps.slice(2) };
  if (root && builtIns.has(root.name)) return builtIn(reference.steps, scope, block);
  const named = addressIn(reference);
  const declarations = named ? declared(named.address, scope) : [];
  const declaration = declarations[0];
  if (!named || !declaration || declarations.length > 1 || isOtherInstance(named, declaration)) return nothing;
  return { result: resultOf(named, declaration, scope), rest: named.rest };
}

/** Whether a reference names an instance in a way that Terraform refuses: a rule of its own says so. */
function isOtherInstance({ kind, rest: [step, next] }: Address, { block }: Declaration): boolean {
  if (kind === "variable" || kind === "local" || !step) return false;
  if (step.kind === "splat" && next?.kind === "name" && bodyItemOf(block.body, "for_each")) return true;
  // Several instances of a module are a list or a map like any other: `.key` is `["key"]`, and `try` goes on without.
  return isRepeated(block.body) ? step.kind === "name" && kind !== "module" : step.kind === "index";
}

function resultOf(named: Address, { block, item }: Declaration, scope: Scope): Result {
  switch (named.kind) {
    case "variable":
      return variableResult(block);
    case "local":
      return item && evaluableLocals(scope.module).has(named.address) ? valuesOf(scope).entry(item) : unknown;
    case "module":
      return modulesOf(named, block, scope);
    case "resource":
    case "data":
    case "ephemeral":
      return unknownOf(instancesOf(typeOfBlock({ ...named, kind: named.kind }, scope), block, true));
    default:
      return unknown;
  }
}

/**
 * The value of an argument without an instance, such as `for_each` or the default of a variable. Kept by its body
 * item.
 */
export function bodyItemResult(item: BodyItem, scope: Scope): Result {
  return valuesOf(scope).entry(item);
}

const origins = { environmentOf, outputsOf };

const valuesOf = (scope: Scope) => moduleValues(scope, origins);

/**
 * The type of what is in a resource or data source; `dynamic` where not all is known that it may have. Of what a reference itself reads
 * of it a rule says whether it is there.
 */
function typeOfBlock(
  { kind, type, rest }: Pick<Address, "type" | "rest"> & { readonly kind: WholeBlock["kind"] },
  scope: Scope,
): Type {
  const schema = type === undefined ? undefined : typeSchemaOf(kind, type, scope);
  if (type === undefined || !schema?.attributes || !isComplete(schema, scope)) return "dynamic";
  const isWhole = rest.every((step) => step.kind !== "name");
  return isWhole ? wholeTypeOf(schema.attributes, { kind, type }) : objectTypeOf(schema.attributes);
}

/** One object, or as many as `count` or `for_each` say: those of a resource need not be of one type. */
function instancesOf(type: Type, { body }: Block, isOfInstances: boolean): Type {
  if (bodyItemOf(body, "for_each")) return { kind: "map", element: type, isOfInstances };
  return bodyItemOf(body, "count") ? { kind: "list", element: type, isOfInstances } : type;
}

/**
 * The outputs of a called module, for each of its instances where these are written out. What a reference itself reads of them is
 * held against them elsewhere.
 */
function modulesOf({ rest }: Address, block: Block, scope: Scope): Result {
  const type = valuesOf(scope).outputs(block);
  const name = outputStep(rest, block.body)?.name;
  const isHeldElsewhere =
    typeof type !== "string" && type.kind === "object" && name !== undefined && !type.attributes.has(name);
  if (isHeldElsewhere) return unknown;
  const one = unknownOf(type);
  const item = bodyItemOf(block.body, "count") ?? bodyItemOf(block.body, "for_each");
  // What else it may refer to could be worked out from these outputs.
  const isWritten = item && valuesIn(item.value).every(({ kind }) => kind !== "reference");
  const written = isWritten && type !== "dynamic" ? bodyItemResult(item, scope) : unknown;
  if (item?.name === "count" && written.state === "known" && Number(written.value) <= mostInstances)
    return tupleResult(Array.from({ length: Number(written.value) }, () => one));
  const keys = item?.name === "for_each" ? pairsOf(written)?.map(({ key }) => knownText(key)) : undefined;
  if (keys && keys.length <= mostInstances && keys.every((key) => key !== undefined))
    return objectResult(new Map(keys.map((key) => [key, one])));
  return unknownOf(instancesOf(type, block, false));
}

const mostInstances = 100;

/** The type of the outputs of a called module, as far as it is known. */
function outputsOf(call: Block, scope: Scope): Type {
  const module = calledModule(call, scope);
  if (!module || isCalledByItself(module, scope)) return "dynamic";
  const own = scopeOfCalled(module, scope);
  const attributes = new Map<string, Type>();
  for (const address of addressesBehind("output.", module)) {
    const [declaration] = declaredIn(module, address);
    const value = declaration && bodyItemOf(declaration.block.body, "value");
    attributes.set(address.slice("output.".length), value ? bodyItemResult(value, own).type : "dynamic");
  }
  return { kind: "object", attributes };
}

function builtIn(steps: readonly TraversalStep[], scope: Scope, block: Block | undefined): Found {
  const [root, second] = steps;
  const rest = steps.slice(2);
  const name = second?.kind === "name" ? second.name : "";
  switch (`${root!.name}.${name}`) {
    case "each.key":
      return { result: unknownOf("string"), rest };
    case "each.value":
      return { result: block ? eachValue(block, scope) : unknown, rest };
    case "count.index":
      return { result: unknownOf("number"), rest };
    case "path.module":
    case "path.root":
    case "path.cwd":
    case "terraform.workspace":
      return { result: unknownOf("string"), rest };
    case "terraform.applying":
      return { result: unknownOf("bool"), rest };
    default:
      return nothing;
  }
}

/** What `each.value` is: of the one type that all elements have. */
function eachValue({ body }: Block, scope: Scope): Result {
  const forEach = bodyItemOf(body, "for_each");
  return forEach ? anyElement(bodyItemResult(forEach, scope)) : unknown;
}

/** An element of a value, with only its type known. */
export const anyElement = weakMemo((over: Result): Result => {
  const inside = elementsOf(over) ?? [...(attributesOf(over)?.values() ?? [])];
  if (inside.length === 0) return anyPair(over.type).value;
  const type = commonType([...new Set(inside.map((one) => one.type))]);
  return type === "dynamic" ? unknown : unknownOf(type);
});

/** The type of any of several: of objects one that has what any of them has. */
function commonType(types: readonly Type[]): Type {
  const objects = types.flatMap((type) => (typeof type !== "string" && type.kind === "object" ? [type] : []));
  if (objects.length < types.length) return unify(types) ?? "dynamic";
  const names = new Set(objects.flatMap(({ attributes }) => [...attributes.keys()]));
  const attributes = new Map<string, Type>();
  for (const name of names) {
    const own = objects.map((type) => type.attributes.get(name) ?? "dynamic");
    attributes.set(name, unify(own) ?? "dynamic");
  }
  return { kind: "object", attributes, ...(objects.some(({ isOpen }) => isOpen) && { isOpen: true }) };
}
