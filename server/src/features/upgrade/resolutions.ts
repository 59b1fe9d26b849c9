import { blockSchemaOf, typeSchemaOf } from "../../analysis/blockSchema";
import { renamingOf } from "../../analysis/fixes/renaming";
import { follow } from "../../analysis/follow";
import { reshaped } from "../../analysis/ids/reshaped";
import type { EntryNode } from "../../analysis/nodes";
import { literalsIn } from "../../analysis/values/literals";
import { walk } from "../../analysis/walk";
import type { Attribute, SchemaKind } from "../../catalog/schema";
import { addressIn } from "../../model/address";
import type { Block } from "../../model/block";
import type { Reference } from "../../model/value";
import type { Fix } from "../../rules/finding";
import type { Span } from "../../text/span";
import { bodyAlong, formerDefaults, takes } from "./formerDefaults";
import { nameToId, singleToList } from "./replacedArguments";
import type { VersionChange } from "./versionChange";

type Resolve = (span: Span, fix: Fix | undefined) => void;

/** Fixes of what the newer version rejects, by the span of that; none where more than one is possible. */
export function resolutionsIn(block: Block, change: VersionChange): ReadonlyMap<Span, Fix> {
  const resolutions = new Map<Span, Fix>();
  const before = blockSchemaOf(block, change.before).body;
  const resolve: Resolve = (span, fix) => {
    if (fix) resolutions.set(span, { ...fix, safe: true });
  };
  walk(block, change.after, {
    body: (node) => resolve(node.head, formerDefaults(node, bodyAlong(before, node.path))),
    entry(node) {
      const { entry, attribute, body } = node;
      const former = bodyAlong(before, body.path)?.get(entry.name);
      if (!former) return;
      if (!attribute) return resolve(entry.nameSpan, replacementOf(node, former, change));
      for (const { value, text, schema } of literalsIn(entry.value, attribute)) {
        resolve(value.span, reshaped(value, text, schema === attribute ? former : (former.elem ?? former), schema));
      }
    },
    reference: ({ value }) => resolveRenamedAttribute(value, change, resolve),
  });
  return resolutions;
}

/** What takes the place of an argument that the newer version no longer has. */
function replacementOf(node: EntryNode, former: Attribute, change: VersionChange): Fix | undefined {
  const { entry, body } = node;
  const { type, provider } = body.node.schema;
  if (!type || !provider) return undefined;
  const successorsOf = (name: string): readonly string[] =>
    provider.presence(type.kind, type.name, [...body.path, name], change.to).replacedBy ?? [];
  const there = successorsOf(entry.name).filter((name) => body.schema.has(name));
  const isSet = (name: string): boolean => body.body.entries.some((other) => other.name === name);
  const renaming = renamingOf(entry.name, former, body.schema, there);
  if (!renaming) return nameToId(node, successorsOf) ?? singleToList(node, former) ?? registrations(node);
  const { name, isInverted } = renaming;
  if (isSet(name) || !isValueKept(node, former, body.schema.get(name))) return undefined;
  const { value } = entry;
  const rename = { kind: "rename", entry, name } as const;
  if (!isInverted) return { title: `Change to ${name}`, changes: [rename] };
  if (value.kind !== "bool") return undefined;
  const bool = !value.bool;
  return {
    title: `Change to ${name} = ${bool}`,
    changes: [rename, { kind: "setValue", value, to: { kind: "bool", bool } }],
  };
}

/** A boolean argument of the provider that became a keyword. */
function registrations({ entry, body }: EntryNode): Fix | undefined {
  const [before, name, text] = ["skip_provider_registration", "resource_provider_registrations", "none"];
  const isTrue = entry.value.kind === "bool" && entry.value.bool;
  if (entry.name !== before || !isTrue || !body.schema.has(name)) return undefined;
  if (body.body.entries.some((other) => other.name === name)) return undefined;
  const setValue = { kind: "setValue", value: entry.value, to: { kind: "text", text } } as const;
  return { title: `Change to ${name} = "${text}"`, changes: [{ kind: "rename", entry, name }, setValue] };
}

/** Whether the value may stand as it is: what is not a literal may be anything that was allowed. */
function isValueKept({ entry: { value } }: EntryNode, former: Attribute, now: Attribute | undefined): boolean {
  if (!now) return false;
  if (value.kind === "text") return takes(now, value.text);
  if (value.kind === "number") return takes(now, value.number);
  return !now.values || Boolean(now.valuesOpen) || (former.values ?? []).every((one) => takes(now, one));
}

/** An attribute that is read, under its new name, where it says the same. */
function resolveRenamedAttribute(reference: Reference, change: VersionChange, resolve: Resolve): void {
  const named = addressIn(reference);
  if (!named?.type) return;
  const now = typeSchemaOf(named.kind as SchemaKind, named.type, change.after);
  const { lost, body } = (now.attributes && follow(named.rest, now.attributes)) ?? {};
  if (!lost || body !== now.attributes || !body || !now.type || !now.provider) return;
  const former = typeSchemaOf(named.kind as SchemaKind, named.type, change.before).attributes?.get(lost.name);
  const mentioned = now.provider.presence(now.type.kind, now.type.name, [lost.name], change.to).replacedBy ?? [];
  const there = mentioned.filter((name) => body.has(name));
  const renaming = former && renamingOf(lost.name, former, body, there);
  // Storage resources had ids of their own beside those of Azure, which are the only ones now.
  const isId = lost.name === "resource_manager_id" && named.type.startsWith("azurerm_storage_");
  const name = isId ? "id" : renaming?.isInverted ? undefined : renaming?.name;
  if (name === undefined) return;
  resolve(lost.span, { title: `Change to ${name}`, changes: [{ kind: "setName", span: lost.span, name }] });
}
