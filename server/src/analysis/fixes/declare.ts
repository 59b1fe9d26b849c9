import type { SchemaKind } from "../../catalog/schema";
import type { Address } from "../../model/address";
import { type Block, hasType } from "../../model/block";
import { argument, type Change, type NewBlock, type NewValue } from "../../model/change";
import { typeSchemaOf } from "../blockSchema";
import { addressesBehind } from "../declared";
import { entryWithoutSource, missingRequirement } from "../missingRequirement";
import type { Scope } from "../scope";
import { readingOnly, startedEntries } from "../startedEntries";
import { requireBesideOthers, requiringBlock } from "./requireProvider";

/**
 * The changes that declare a resource or data source, in front of the block that reads it and with all that its type requires, and with
 * them what requires its provider; none of a type that is not known.
 */
export function declareBlock({ kind, type, nameStep }: Address, reader: Block, scope: Scope): readonly Change[] {
  const schema = type === undefined ? undefined : typeSchemaOf(kind as SchemaKind, type, scope).body;
  if (!schema || type === undefined) return [];
  // What reads it cannot be what it reads.
  const own = hasType(reader.kind) ? reader : undefined;
  const entries = startedEntries(schema, () => false, { type, own, scope, valueFor: readingOnly });
  const block: NewBlock = { kind, labels: [type, nameStep.name], entries };
  const name = type.slice(0, Math.max(type.indexOf("_"), 0));
  const requirement = entryWithoutSource(name, scope.module) ? undefined : missingRequirement(name, scope);
  const required = requirement && requireBesideOthers(requirement, scope.module);
  const blocks = requirement && !required ? [requiringBlock(requirement), block] : [block];
  return [{ kind: "addBlocks", blocks, beside: reader, where: "before" }, ...(required ? [required] : [])];
}

/**
 * The change that declares a local, with as much of it as is read: beside the last one of the module, or in front of the block that
 * reads it. None where what is read of it does not tell what it is.
 */
export function declareLocal({ nameStep, rest }: Address, value: NewValue, reader: Block, scope: Scope): Change[] {
  if (rest.some(({ kind, name }) => kind !== "name" || !name)) return [];
  const whole = rest.reduceRight<NewValue>(
    (inner, { name }) => ({ kind: "body", entries: [argument(name, inner)] }),
    value,
  );
  const entries = [argument(nameStep.name, whole)];
  const { module } = scope;
  const [last] = addressesBehind("local.", module)
    .flatMap((address) => module.declarations.get(address) ?? [])
    .slice(-1);
  if (last) return [{ kind: "add", body: last.block.body, entries, block: last.block, uri: last.uri }];
  const blocks = [{ kind: "locals", labels: [], entries }];
  return [{ kind: "addBlocks", blocks, beside: reader, where: "before" }];
}

/**
 * The change that gives a called module an output: of the variable or local of that name, or of the one resource whose type and attribute, or
 * name and attribute, make it up. None where nothing in the module is called so.
 */
export function declareOutput(name: string, { module, ...scope }: Scope): Change[] {
  const reads = pathsCalled(name, { module, ...scope });
  const [path, ...others] = reads;
  const [beside] = module.declarations.get(addressesBehind("output.", module).at(-1) ?? path?.address ?? "") ?? [];
  if (!path || others.length > 0 || !beside) return [];
  const value: NewValue = { kind: "reference", path: [...path.address.split("."), ...path.rest] };
  const blocks = [{ kind: "output", labels: [name], entries: [argument("value", value)] }];
  return [{ kind: "addBlocks", blocks, beside: beside.block, where: "after", uri: beside.uri }];
}

interface Read {
  readonly address: string;
  readonly rest: readonly string[];
}

function pathsCalled(name: string, scope: Scope): readonly Read[] {
  const { declarations } = scope.module;
  const whole = [`local.${name}`, `var.${name}`].find((address) => declarations.has(address));
  if (whole) return [{ address: whole, rest: [] }];
  return [...declarations].flatMap(([address, [first]]): Read[] => {
    const [type, own] = address.split(".");
    if (first?.block.kind !== "resource" || type === undefined || own === undefined) return [];
    const attributes = typeSchemaOf("resource", type, scope).attributes;
    const rest = [...(attributes?.keys() ?? [])].find(
      (attribute) =>
        name === `${own}_${attribute}` ||
        (name.endsWith(`_${attribute}`) && type.endsWith(`_${name.slice(0, -attribute.length - 1)}`)),
    );
    return rest === undefined ? [] : [{ address, rest: [rest] }];
  });
}
