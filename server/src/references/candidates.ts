import {
  addedSchema,
  addressesBehind,
  blocksOf,
  calledModule,
  dataOf,
  type Scope,
  targetOf,
  typeSchemaOf,
  variableType,
} from "../analysis/index";
import { blocksOfArmType, idTypesOf, leadsTo, linkedBlocks, referring, typeMeant } from "../azure/index";
import { type Attribute, type SchemaKind, typesNamedBy } from "../catalog/index";
import type { Type } from "../evaluation/index";
import { weakMemo } from "../memo/index";
import { addressOf, type Block, bodyItemOf, isRepeated, nameOf, typeOf, valuesKind } from "../model/index";

/** Something that an argument may read: an attribute of a block, or a variable. */
export interface ReferenceCandidate {
  readonly address: string;
  readonly block: Block;
  /** From the block on: `id`, or nothing where it is a variable. */
  readonly path: readonly string[];
}

/** More types than these are no answer to what somebody means. */
const most = 8;

/** How many are found at most: nobody chooses among more, and each is in every block of a list that completion offers. */
const enough = 20;

/** An argument that may read something. */
interface ReadingArgument {
  readonly name: string;
  readonly attribute: Attribute;
  /** The type that it is an argument of. */
  readonly type: string;
  /** The block that it is in, where there is one. */
  readonly own: Block | undefined;
}

/**
 * What an argument most likely reads from the module: resources, or data sources if there are none, or else the output
 * of a called module, or the variable, with the name of the argument. For the input of a module, another module's
 * output comes first. Without those that have several instances.
 */
export function candidatesFor(argument: ReadingArgument, scope: Scope): readonly ReferenceCandidate[] {
  const { name, type } = argument;
  const all = allFor(argument, scope);
  if (all.length < 2) return all;
  const words = new Set(type.split("_").slice(1));
  const rankOf = ({ address, block }: ReferenceCandidate) => {
    // One of each: what has none yet is meant. A subnet for endpoints is called so.
    const isTaken = isOfEach(type) && referring(type, name, scope).to(address).length > 0;
    const isNamedSo = nameOf(block)
      ?.split(/[_-]/)
      .some((word) => words.has(word.replace(/s$/, "")));
    return (isTaken ? 2 : 0) + (isNamedSo ? 0 : 1);
  };
  return all.toSorted((a, b) => rankOf(a) - rankOf(b));
}

/** Whether a type connects other resources, each mostly once. */
export function isOfEach(type: string): boolean {
  return /_(?:link|association)$/.test(type);
}

function allFor({ name, attribute, type, own }: ReadingArgument, scope: Scope): readonly ReferenceCandidate[] {
  // What a test sets a variable to is for it to say: nothing of the module is known by then.
  if (own?.kind === "run" || own?.kind === "variables") return [];
  if (own?.kind === "terraform" || own?.kind === valuesKind || attribute.literal || attribute.means) return [];
  if (attribute.type !== "string") return variableOf(name, attribute, scope);
  const outputs = () => outputsCalled(name, own, scope);
  if (own?.kind === "module") {
    const found = outputs();
    if (found.length > 0) return found;
  }
  const parent = name === "location" && own ? parentOf(own, type, scope) : undefined;
  if (parent) return [parent];
  const meant = attribute.idOfResource ?? (isNamedAlone(attribute) ? typeMeant(name, attribute, scope) : undefined);
  const byResource = leadsTo.has(name)
    ? linkedBlocks(scope)
    : meant === undefined
      ? []
      : blocksOfArmType(meant, scope).filter(({ block }) => block !== own);
  if (byResource.length > 0) return byResource.slice(0, enough).map((one) => ({ ...one, path: ["id"] }));
  const { types, attribute: read } = readBy(name, attribute, own?.kind === "module" ? undefined : type, scope);
  const of = (blocksOfType: (type: string, scope: Scope) => readonly Block[]): ReferenceCandidate[] => {
    const found: ReferenceCandidate[] = [];
    for (const one of types)
      for (const { address, block } of singleIn(blocksOfType(one, scope))) {
        if (found.length === enough) return found;
        if (block !== own) found.push({ address, block, path: [read] });
      }
    return found;
  };
  const resources = of(blocksOf);
  if (resources.length > 0) return resources;
  const data = of(dataOf);
  if (data.length > 0) return data;
  const called = outputs();
  return called.length > 0 ? called : variableOf(name, attribute, scope);
}

/** Whether the facts name no type whose id an argument takes, so that only its own name tells. */
function isNamedAlone({ idOf, elem }: Attribute): boolean {
  return !idOf?.length && !elem?.idOf?.length;
}

/** The location of what a resource of azapi's lies in, or is about to lie in: most likely its own. */
function parentOf(own: Block, type: string, scope: Scope): ReferenceCandidate | undefined {
  const schema = type.startsWith("azapi_") ? typeSchemaOf("resource", type, scope).body : undefined;
  const attribute = schema?.get("parent_id");
  if (!schema || !attribute) return undefined;
  const item = bodyItemOf(own.body, "parent_id");
  const target = item && targetOf(item.value, scope);
  const [found, ...others] = item
    ? target?.attribute === "id" && !isRepeated(target.block.body)
      ? [target]
      : []
    : candidatesFor(
        { name: "parent_id", attribute: addedSchema(attribute, own.body, schema, scope) ?? attribute, type, own },
        scope,
      );
  if (!found || others.length > 0) return undefined;
  const { block, address } = found;
  const parentType = block.kind === "resource" || block.kind === "data" ? typeOf(block) : undefined;
  const read =
    parentType === undefined ? undefined : typeSchemaOf(block.kind as SchemaKind, parentType, scope).attributes;
  return read?.has("location") ? { address, block, path: ["location"] } : undefined;
}

/** What other modules that are called here give under the name; what is a name there is no name of this. */
function outputsCalled(name: string, own: Block | undefined, scope: Scope): readonly ReferenceCandidate[] {
  if (name === "name") return [];
  const { module } = scope;
  const all = addressesBehind("module.", module).flatMap((address) => {
    const [declaration] = module.declarations.get(address) ?? [];
    if (!declaration || declaration.block === own) return [];
    const { block } = declaration;
    const called = isRepeated(block.body) ? undefined : calledModule(block, scope);
    return called?.declarations.has(`output.${name}`) ? [{ address, block, path: [name] }] : [];
  });
  return all.slice(0, enough);
}

/**
 * Only one whose values are of the argument's type, as far as it says what it takes. What a module is given as a name is seldom the name
 * of all that is in it.
 */
function variableOf(name: string, attribute: Attribute, { module }: Scope): readonly ReferenceCandidate[] {
  if (name === "name") return [];
  const [declaration, ...others] = module.declarations.get(`var.${name}`) ?? [];
  if (!declaration || others.length > 0) return [];
  const { block } = declaration;
  return isOf(attribute, variableType(block)) ? [{ address: `var.${name}`, block, path: [] }] : [];
}

function isOf({ type, elem }: Attribute, given: Type): boolean {
  if (given === "dynamic") return type === "string";
  if (typeof given === "string") return given === type || (given === "number" && (type === "int" || type === "float"));
  if (given.kind !== "list" && given.kind !== "set" && given.kind !== "map") return false;
  const isSameKind = given.kind === "map" ? type === "map" : type === "list" || type === "set";
  return isSameKind && elem?.type === given.element;
}

/** Those of the blocks of a type that have one instance: of a list that stays the same while the blocks do. */
const singleIn = weakMemo((blocks: readonly Block[]): readonly Pick<ReferenceCandidate, "address" | "block">[] =>
  blocks.flatMap((block) => {
    const address = isRepeated(block.body) ? undefined : addressOf(block);
    return address === undefined ? [] : [{ address, block }];
  }),
);

/** Types of which an argument takes something, and what that is. */
function readBy(
  name: string,
  attribute: Attribute,
  type: string | undefined,
  scope: Scope,
): { readonly types: readonly string[]; readonly attribute: string } {
  if (name === "location") return { types: ["azurerm_resource_group"], attribute: "location" };
  if (name === "tenant_id") return { types: ["azurerm_client_config"], attribute: "tenant_id" };
  const ids = idTypesOf(attribute);
  if (ids.length > 0) return { types: ids.length > most ? [] : ids, attribute: "id" };
  // The inputs of a module are called as what they are handed on to.
  const provider = type === undefined ? scope.catalog.provider("azurerm") : scope.catalog.providerOf(type);
  const isId = type === undefined && name.endsWith("_id");
  const asked = isId ? name.replace(/_id$/, "_name") : name;
  const named = provider ? typesNamedBy(asked, type ?? "", provider, scope.versionOf(provider.name)) : [];
  return { types: named.slice(0, most), attribute: isId ? "id" : "name" };
}
