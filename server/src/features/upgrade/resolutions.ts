import { type BodyItemNode, blockSchemaOf, follow, literalsIn, typeSchemaOf, walk } from "../../analysis/index";
import { reshaped } from "../../azure/index";
import type { Attribute, SchemaKind } from "../../catalog/index";
import { addressIn, type Block, type Fix, type Reference, type TraversalStep, typeOf } from "../../model/index";
import { type Renaming, renamingOf } from "../../references/index";
import type { Span } from "../../text/index";
import { filteredElements } from "./filteredElements";
import { bodyAlong, formerDefaults, takes } from "./formerDefaults";
import { migrateBlock } from "./renamedBlock";
import { listToBlocks, nameToId, singleToList } from "./replacedArguments";
import type { VersionChange } from "./versionChange";

type Resolve = (span: Span, fix: Fix | undefined) => void;

/** Fixes for what the newer version rejects, by the span of the rejected code. None if more than one is possible. */
export function resolutionsIn(block: Block, change: VersionChange): ReadonlyMap<Span, Fix> {
  const resolutions = new Map<Span, Fix>();
  const before = blockSchemaOf(block, change.before).body;
  const resolve: Resolve = (span, fix) => {
    if (fix) resolutions.set(span, { ...fix, safe: true });
  };
  walk(block, change.after, {
    body: (node) => resolve(node.head, formerDefaults(node, bodyAlong(before, node.path))),
    bodyItem(node) {
      const { item, attribute, body } = node;
      resolveIgnored(node, change, resolve);
      const former = bodyAlong(before, body.path)?.get(item.name);
      if (!former) return;
      if (!attribute) return resolve(item.nameSpan, replacementOf(node, former, change));
      for (const { value, text, schema } of literalsIn(item.value, attribute, body.node.scope)) {
        resolve(value.span, reshaped(value, text, schema === attribute ? former : (former.elem ?? former), schema));
      }
    },
    reference: ({ value }) => resolveRead(value, change, resolve),
  });
  return resolutions;
}

/** What takes the place of an argument that the newer version no longer has. */
function replacementOf(node: BodyItemNode, former: Attribute, change: VersionChange): Fix | undefined {
  const { item, body } = node;
  const { type, provider } = body.node.schema;
  if (!type || !provider) return undefined;
  if (isIdle(type.name, item.name))
    return { title: `Remove ${item.name}, which has no effect any more`, changes: [{ kind: "remove", item }] };
  const successorsOf = (name: string): readonly string[] =>
    provider.presence(type.kind, type.name, [...body.path, name], change.to).replacedBy ?? [];
  const there = successorsOf(item.name).filter((name) => body.schema.has(name));
  const isSet = (name: string): boolean => body.body.items.some((other) => other.name === name);
  const renaming = renamingOf(item.name, former, body.schema, there);
  if (!renaming) {
    const document = change.after.module.documents.get(change.after.uri);
    const listed = singleToList(node, former) ?? listToBlocks(node, former, document);
    return nameToId(node, successorsOf) ?? listed ?? registrations(node);
  }
  const { name, isInverted } = renaming;
  if (isSet(name) || !isValueKept(node, former, body.schema.get(name))) return undefined;
  const { value } = item;
  const rename = { kind: "rename", item, name } as const;
  if (!isInverted) return renamedBlock(node, former, name, change);
  if (value.kind !== "bool") return undefined;
  const bool = !value.bool;
  return {
    title: `Change to ${name} = ${bool}`,
    changes: [rename, { kind: "setValue", value, to: { kind: "bool", bool } }],
  };
}

/** An argument or a nested block under another name, with what has to change in it. */
function renamedBlock(
  { item, body }: BodyItemNode,
  former: Attribute,
  name: string,
  { after }: VersionChange,
): Fix | undefined {
  const type = body.node.schema.type?.name ?? "";
  const now = body.schema.get(name);
  const migrated = now && migrateBlock(item, former, now, (inner) => isIdle(type, inner));
  if (!migrated) return undefined;
  if (migrated.isOff)
    return { title: `Remove ${item.name}, which is not enabled`, changes: [{ kind: "remove", item }] };
  const changes = [{ kind: "rename", item, name } as const, ...migrated.changes];
  if (!migrated.switch) return { title: `Change to ${name}`, changes };
  const document = after.module.overriding ? undefined : after.module.documents.get(after.uri);
  const filtered = document && filteredElements(item, migrated.switch, document);
  return filtered && { title: `Change to ${name}, of what is enabled`, changes: [...changes, filtered] };
}

/**
 * Arguments that have no effect any more: Azure has ignored since 30 September 2025 how long diagnostic settings keep what
 * they write to storage (https://learn.microsoft.com/azure/azure-monitor/platform/migrate-to-azure-storage-lifecycle-policy).
 */
function isIdle(type: string, name: string): boolean {
  return /^azurerm_monitor_(?:aad_)?diagnostic_setting$/.test(type) && name === "retention_policy";
}

/** A boolean argument of the provider that became a keyword. */
function registrations({ item, body }: BodyItemNode): Fix | undefined {
  const [before, name, text] = ["skip_provider_registration", "resource_provider_registrations", "none"];
  const isTrue = item.value.kind === "bool" && item.value.bool;
  if (item.name !== before || !isTrue || !body.schema.has(name)) return undefined;
  if (body.body.items.some((other) => other.name === name)) return undefined;
  const setValue = { kind: "setValue", value: item.value, to: { kind: "text", text } } as const;
  return { title: `Change to ${name} = "${text}"`, changes: [{ kind: "rename", item, name }, setValue] };
}

/** Whether the value may be as it is: what is not a literal may be anything that was allowed. */
function isValueKept({ item: { value } }: BodyItemNode, former: Attribute, now: Attribute | undefined): boolean {
  if (!now) return false;
  if (value.kind === "text") return takes(now, value.text);
  if (value.kind === "number") return takes(now, value.number);
  return !now.values || Boolean(now.valuesOpen) || (former.values ?? []).every((one) => takes(now, one));
}

/** What an attribute is called in the newer version that is read, or whose changes are ignored, where it is another name. */
function renamedIn(
  steps: readonly TraversalStep[],
  kind: SchemaKind,
  type: string,
  change: VersionChange,
): Renamed | undefined {
  const now = typeSchemaOf(kind, type, change.after);
  const { lost, body } = (now.attributes && follow(steps, now.attributes)) ?? {};
  if (!lost || !body || !now.type || !now.provider) return undefined;
  const path = steps.slice(0, steps.indexOf(lost)).flatMap((step) => (step.kind === "name" ? step.name : []));
  const former = bodyAlong(typeSchemaOf(kind, type, change.before).attributes, path)?.get(lost.name);
  const { replacedBy = [] } = now.provider.presence(now.type.kind, now.type.name, [...path, lost.name], change.to);
  const there = replacedBy.filter((name) => body.has(name));
  const renaming = former && renamingOf(lost.name, former, body, there);
  // Storage resources had ids of their own beside those of Azure, which are the only ones now.
  const isId = lost.name === "resource_manager_id" && type.startsWith("azurerm_storage_") && path.length === 0;
  if (isId) return { span: lost.span, name: "id", isInverted: false };
  return renaming && { span: lost.span, ...renaming };
}

interface Renamed extends Renaming {
  readonly span: Span;
}

function resolveRead(reference: Reference, change: VersionChange, resolve: Resolve): void {
  const named = addressIn(reference);
  const renamed = named?.type && renamedIn(named.rest, named.kind as SchemaKind, named.type, change);
  if (renamed && !renamed.isInverted) resolve(renamed.span, naming(renamed));
}

/** What is said of an argument whose changes are ignored, whatever it says, is at the whole of its path. */
function resolveIgnored(
  { item: { name, value }, body: { path, node } }: BodyItemNode,
  change: VersionChange,
  resolve: Resolve,
): void {
  const type = node.block.kind === "resource" ? typeOf(node.block) : undefined;
  if (name !== "ignore_changes" || path.join() !== "lifecycle" || value.kind !== "list" || type === undefined) return;
  for (const item of value.items) {
    const renamed = item.kind === "reference" && renamedIn(item.reference.steps, "resource", type, change);
    if (renamed) resolve(item.span, naming(renamed));
  }
}

function naming({ span, name }: Renamed): Fix {
  return { title: `Change to ${name}`, changes: [{ kind: "setName", span, name }] };
}
