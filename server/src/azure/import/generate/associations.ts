/**
 * What azurerm has a resource for although it is none in Azure: that something belongs to another resource, such as the security group of a subnet or the
 * addresses of a NAT gateway. The answer about that other resource says so.
 */
import type { Scope } from "../../../analysis/index";
import type { BodySchema, Provider, TypeSchema } from "../../../catalog/index";
import { bodyItemOf, type NewBlock, type NewValue, typeOf } from "../../../model/index";
import { fitsShape, isSameType, keyOfId, resourceNameOf } from "../../../resourceIds/index";
import { ownProperty } from "../../../text/index";
import { isObject, type Json } from "../../json";
import type { AzureResource } from "../../responses";
import type { DeclaredResources } from "../module/declaredResources";
import { textIfKnown } from "../module/evaluate";
import type { DraftedResource } from "./draftedResource";
import type { createReferenceTargets } from "./links";
import type { Namer } from "./namer";
import { importBlock, resourceBlock } from "./newBlocks";

/** A resource that is written, and what Azure says of it. */
interface WithAnswer extends DraftedResource {
  readonly resource: AzureResource;
  /** Its provider configuration, where that is another than usual. */
  readonly configuration: readonly string[] | undefined;
}

/** What is known beside it. */
interface AssociationContext {
  readonly scope: Scope;
  readonly provider: Provider;
  readonly declared: DeclaredResources;
  readonly links: Pick<ReturnType<typeof createReferenceTargets>, "refer">;
  readonly namer: Namer;
  readonly schemaOf: (type: string) => TypeSchema | undefined;
  readonly preventDestroy: boolean;
}

/** The blocks for associations, and what each imports. */
export interface Associations {
  readonly imports: readonly NewBlock[];
  readonly resources: readonly NewBlock[];
  readonly drafted: readonly DraftedResource[];
}

export const noAssociations: Associations = { imports: [], resources: [], drafted: [] };

/**
 * Writes what connects these resources with others, except what the module declares. Each end is a reference if it has
 * an address.
 */
export function draftAssociations(of: readonly WithAnswer[], context: AssociationContext): Associations {
  const { links, namer, preventDestroy } = context;
  const [imports, resources, drafted]: [NewBlock[], NewBlock[], DraftedResource[]] = [[], [], []];
  for (const one of of) {
    for (const { type, schema, own, other, others } of kindsOf(one, context)) {
      if (isDeclared(type, own, one.id, context)) continue;
      for (const text of others) {
        const parts = text.split("/");
        const label = namer.block("resource", type, resourceNameOf(one.resource.id), parts.at(-1) ?? "", "association");
        const address = `${type}.${label}`;
        // Names have a form of their own where two ids say it.
        const id = schema.importId ? one.id : `${one.id}|${text}`;
        const items = [
          { name: own, form: "argument" as const, value: endAt(one.id) },
          { name: other, form: "argument" as const, value: endAt(text) },
        ];
        const generated = { items, comments: [], ignored: new Set<string>(), reasons: [] };
        imports.push(importBlock(address, id));
        resources.push(resourceBlock(type, label, generated, one.configuration, preventDestroy));
        const state = { id, [own]: one.id, [other]: text };
        drafted.push({ id, address, state, schema, ignored: generated.ignored, isAssociation: true });
      }
    }
  }
  return { imports, resources, drafted };

  function endAt(id: string): NewValue {
    const found = links.refer(id, "id");
    return found?.value === id ? { kind: "reference", path: found.path } : { kind: "text", text: id };
  }
}

/** A type of association, by which arguments, and with what. */
interface AssociationKind {
  readonly type: string;
  readonly schema: TypeSchema;
  readonly own: string;
  readonly other: string;
  readonly others: readonly string[];
}

function kindsOf(
  { id, address, resource }: WithAnswer,
  { provider, schemaOf }: AssociationContext,
): readonly AssociationKind[] {
  const [written = ""] = address.split(".");
  return provider.typesFor(resource.id.type).flatMap(({ type }) => {
    const schema = type === written ? undefined : schemaOf(type);
    if (!schema || schema.importable === false) return [];
    if (schema.importId?.every((shape) => !fitsShape(id, shape))) return [];
    const ends = endsIn(schema.body, type, written);
    const place = ends && provider.sentTo(type, [ends.other]);
    if (!place || place.as !== undefined || !isSameType(place.azureType.split("@")[0]!, resource.id.type)) return [];
    const shapes = schema.body.get(ends.other)?.id ?? [];
    const others = [...textsAt(resource.json, place.path.split("."))];
    const usable = others.filter((text) => shapes.some((shape) => fitsShape(text, shape)));
    return [{ type, schema, ...ends, others: [...new Set(usable)] }];
  });

  /** Two ids and nothing else: that of the resource is no part of what is sent. */
  function endsIn(body: BodySchema, type: string, of: string): Pick<AssociationKind, "own" | "other"> | undefined {
    const settable = [...body].filter(([, { required, optional }]) => required || optional);
    if (settable.length !== 2 || settable.some(([, one]) => !one.required || !one.forceNew || !one.id))
      return undefined;
    const own = settable.find(([name, { idOf }]) => idOf?.includes(of) && !provider.sentTo(type, [name])?.path)?.[0];
    const other = settable.find(([name]) => name !== own)?.[0];
    return own !== undefined && other !== undefined ? { own, other } : undefined;
  }
}

/** The texts at a path with `[]` behind what is a list. */
function* textsAt(value: Json | undefined, [step, ...rest]: readonly string[]): Generator<string> {
  if (step === undefined) {
    if (typeof value === "string" && value !== "") yield value;
    return;
  }
  const name = step.replace(/\[\]$/, "");
  const inner = isObject(value) ? ownProperty(value, name) : undefined;
  if (name === step) yield* textsAt(inner, rest);
  else for (const item of Array.isArray(inner) ? (inner as readonly Json[]) : []) yield* textsAt(item, rest);
}

function isDeclared(type: string, own: string, id: string, { scope, declared }: AssociationContext): boolean {
  return [...scope.module.documents.values()].some(({ blocks }) =>
    blocks.some(
      (block) =>
        block.kind === "resource" &&
        typeOf(block) === type &&
        keyOfId(textIfKnown(bodyItemOf(block.body, own)?.value, scope, declared.idOf) ?? "") === keyOfId(id),
    ),
  );
}
