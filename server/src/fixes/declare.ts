import { addressesBehind, type Scope, silentScope, typeSchemaOf } from "../analysis/index";
import type { BodySchema, SchemaKind } from "../catalog/index";
import { memoNamed, sameItems, weakMemo } from "../memo/index";
import {
  type Address,
  type Block,
  type Change,
  hasType,
  type NewBlock,
  type NewBodyItem,
  type NewValue,
  newArgument,
  typeOf,
} from "../model/index";
import type { ReferenceCandidate } from "../references/index";
import { bodyItemWithoutSource, missingRequirement } from "./missingRequirement";
import { requireBesideOthers, requiringBlock } from "./requireProvider";
import { readingOnly, startedBodyItems } from "./startedBodyItems";

/**
 * The changes that declare a resource or data source, in front of the block that reads it and with all that its type requires, and with
 * them what requires its provider; none of a type that is not known.
 */
export function declareBlock({ kind, type, nameStep }: Address, reader: Block, scope: Scope): readonly Change[] {
  const started = type === undefined ? undefined : startedFor(scope.key, scope)(`${kind} ${type}`);
  if (!started || type === undefined) return [];
  // What reads it cannot be what it reads.
  const own = hasType(reader.kind) && started.among.includes(typeOf(reader) ?? "") ? reader : undefined;
  const { items } = (own && startedWithout(own, kind, type, scope)) ?? started;
  const block: NewBlock = { kind, labels: [type, nameStep.name], items };
  const name = type.split("_")[0]!;
  const requirement = bodyItemWithoutSource(name, scope.module) ? undefined : missingRequirement(name, scope);
  const required = requirement && requireBesideOthers(requirement, scope.module);
  const blocks = requirement && !required ? [requiringBlock(requirement), block] : [block];
  return [{ kind: "addBlocks", blocks, beside: reader, where: "before" }, ...(required ? [required] : [])];
}

interface Started {
  readonly schema: BodySchema;
  readonly items: readonly NewBodyItem[];
  /** What each argument in them reads: with the schema all that they follow from. */
  readonly reads: readonly string[];
  /** The types of all that they might read. */
  readonly among: readonly string[];
}

/** For each module and what is known of providers, by kind and type: as soon as one thing goes, many may read what is not there. */
const startedFor = weakMemo((_key: object, scope: Scope) =>
  memoNamed((name) => {
    const [kind = "", type = ""] = name.split(" ");
    return startedWithout(undefined, kind, type, silentScope(scope));
  }, isSame),
);

function isSame(one: Started | undefined, other: Started | undefined): boolean {
  if (!one || !other) return one === other;
  return one.schema === other.schema && sameItems(one.reads, other.reads) && sameItems(one.among, other.among);
}

/** What a block of a type begins with, where it reads nothing of one that is there. */
function startedWithout(own: Block | undefined, kind: string, type: string, scope: Scope): Started | undefined {
  const schema = typeSchemaOf(kind as SchemaKind, type, scope).body;
  if (!schema) return undefined;
  const among = new Set<string>();
  const reads: string[] = [];
  const valueFor = (candidates: readonly ReferenceCandidate[]) => {
    for (const { block } of candidates) among.add(typeOf(block) ?? "");
    const read = readingOnly(candidates);
    reads.push(read?.kind === "reference" ? read.path.join(".") : "");
    return read;
  };
  const items = startedBodyItems(schema, () => false, { type, own, scope, valueFor });
  return { schema, items, reads, among: [...among] };
}

/**
 * The change that declares a local, with the parts of it that are read: beside the last one of the module, or before
 * the block that reads it. None if the reads do not show what it is.
 */
export function declareLocal({ nameStep, rest }: Address, value: NewValue, reader: Block, scope: Scope): Change[] {
  if (rest.some(({ kind, name }) => kind !== "name" || !name)) return [];
  const whole = rest.reduceRight<NewValue>(
    (inner, { name }) => ({ kind: "body", items: [newArgument(name, inner)] }),
    value,
  );
  const items = [newArgument(nameStep.name, whole)];
  const { module } = scope;
  const [last] = addressesBehind("local.", module)
    .flatMap((address) => module.declarations.get(address) ?? [])
    .slice(-1);
  if (last) return [{ kind: "add", body: last.block.body, items, block: last.block, uri: last.uri }];
  const blocks = [{ kind: "locals", labels: [], items }];
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
  const blocks = [{ kind: "output", labels: [name], items: [newArgument("value", value)] }];
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
