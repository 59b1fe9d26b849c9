import { declared, literalAt, type Scope, typeSchemaOf } from "../analysis/index";
import type { Attribute } from "../catalog/index";
import {
  addressOf,
  type Block,
  type BodyItem,
  type Change,
  type Fix,
  type NewValue,
  newArgument,
  typeOf,
} from "../model/index";
import { referenceOriginsOf } from "../references/index";
import { ownProperty } from "../text/index";

/** How the type that replaced a removed one differs from it. */
interface Successor {
  readonly type: string;
  /** Arguments to set where they are missing. */
  readonly sets: Readonly<Record<string, NewValue>>;
  readonly renamed: Readonly<Record<string, string>>;
  /** The same inside of nested blocks, by their name; none of these may be set under both names. */
  readonly renamedIn: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** Arguments with two words as values that became booleans under another name. */
  readonly switches: Readonly<Record<string, { readonly name: string; readonly on: string; readonly off: string }>>;
}

/** From the provider's upgrade guide to 5.0. */
const successors: Readonly<Record<string, Successor>> = {
  azurerm_ai_services: {
    type: "azurerm_cognitive_account",
    sets: { kind: { kind: "text", text: "AIServices" }, project_management_enabled: { kind: "bool", bool: true } },
    renamed: { local_authentication_enabled: "local_auth_enabled" },
    renamedIn: { customer_managed_key: { managed_hsm_key_id: "key_vault_key_id" } },
    switches: { public_network_access: { name: "public_network_access_enabled", on: "Enabled", off: "Disabled" } },
  },
};

/**
 * The fix that turns a resource whose type was removed into one of the type that replaced it: it changes the type,
 * renames arguments, converts values and updates references. None where a value to be converted is not known, a name is
 * taken, or the other type does not take an argument in the version in force; undefined where no such type is known.
 */
export function supersede(block: Block, scope: Scope): Fix[] | undefined {
  const successor = block.kind === "resource" ? ownProperty(successors, typeOf(block) ?? "") : undefined;
  if (!successor) return undefined;
  const [label, name] = block.labels;
  const { attributes: schema, body } = typeSchemaOf("resource", successor.type, scope);
  if (!schema || !body || !label || !name || declared(`${successor.type}.${name.text}`, scope).length > 0) return [];
  const changes: Change[] = [{ kind: "setName", span: label.span, name: successor.type }];
  for (const item of block.body.items) {
    const renamed = ownProperty(successor.renamed, item.name);
    if (renamed !== undefined) changes.push({ kind: "rename", item, name: renamed });
    const inside = renamedInside(item, successor);
    if (!inside) return [];
    changes.push(...inside);
    const { name: to, on, off } = ownProperty(successor.switches, item.name) ?? {};
    // An early release of the other type has less.
    if (!body.has(to ?? renamed ?? item.name)) return [];
    if (to === undefined) continue;
    const text = literalAt(block.body, [item.name], scope);
    if (text !== on && text !== off) return [];
    changes.push({ kind: "rename", item, name: to });
    changes.push({ kind: "setValue", value: item.value, to: { kind: "bool", bool: text === on } });
  }
  const items = added(block, successor, schema);
  if (items.length > 0) changes.push({ kind: "add", body: block.body, items, block });
  return [
    { title: `Change to ${successor.type}`, changes: [...changes, ...renamedReferences(block, successor, scope)] },
  ];
}

/** The renames inside of a nested block; undefined where something is set under both names, or only Terraform knows. */
function renamedInside(item: BodyItem, { renamedIn }: Successor): readonly Change[] | undefined {
  const names = ownProperty(renamedIn, item.name);
  if (!names) return [];
  if (item.dynamic || item.value.kind !== "body") return undefined;
  const { items } = item.value.body;
  const changes: Change[] = [];
  for (const one of items) {
    const name = ownProperty(names, one.name);
    if (name === undefined) continue;
    if (items.some((other) => other.name === name)) return undefined;
    changes.push({ kind: "rename", item: one, name });
  }
  return changes;
}

function added(block: Block, { sets }: Successor, schema: ReadonlyMap<string, Attribute>) {
  return Object.entries(sets)
    .filter(([name]) => schema.has(name) && !block.body.items.some((item) => item.name === name))
    .map(([name, value]) => newArgument(name, value));
}

/** The type where references name it; in programs they name a variable, which stays. */
function* renamedReferences(block: Block, { type }: Successor, scope: Scope): Generator<Change> {
  const address = addressOf(block);
  for (const document of scope.module.documents.values()) {
    for (const { origin } of referenceOriginsOf(document)) {
      const { start, isDeclaration, isLiteral, via } = origin;
      if (origin.address !== address || isDeclaration || !isLiteral || via !== undefined) continue;
      if (document.pieces.slice(start.start, start.end) !== typeOf(block)) continue;
      yield { kind: "setName", span: start, name: type, uri: document.uri };
    }
  }
}
