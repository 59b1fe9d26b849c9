import { declared, literalAt, type Scope, typeSchemaOf } from "../analysis/index";
import type { Attribute } from "../catalog/index";
import {
  addressOf,
  argument,
  type Block,
  type Change,
  type Entry,
  type Fix,
  type NewValue,
  typeOf,
} from "../model/index";
import { mentionsOf } from "../references/index";
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
  for (const entry of block.body.entries) {
    const renamed = ownProperty(successor.renamed, entry.name);
    if (renamed !== undefined) changes.push({ kind: "rename", entry, name: renamed });
    const inside = renamedInside(entry, successor);
    if (!inside) return [];
    changes.push(...inside);
    const { name: to, on, off } = ownProperty(successor.switches, entry.name) ?? {};
    // An early release of the other type has less.
    if (!body.has(to ?? renamed ?? entry.name)) return [];
    if (to === undefined) continue;
    const text = literalAt(block.body, [entry.name], scope);
    if (text !== on && text !== off) return [];
    changes.push({ kind: "rename", entry, name: to });
    changes.push({ kind: "setValue", value: entry.value, to: { kind: "bool", bool: text === on } });
  }
  const entries = added(block, successor, schema);
  if (entries.length > 0) changes.push({ kind: "add", body: block.body, entries, block });
  return [{ title: `Change to ${successor.type}`, changes: [...changes, ...renamedMentions(block, successor, scope)] }];
}

/** The renames inside of a nested block; undefined where something is set under both names, or only Terraform knows. */
function renamedInside(entry: Entry, { renamedIn }: Successor): readonly Change[] | undefined {
  const names = ownProperty(renamedIn, entry.name);
  if (!names) return [];
  if (entry.dynamic || entry.value.kind !== "body") return undefined;
  const { entries } = entry.value.body;
  const changes: Change[] = [];
  for (const one of entries) {
    const name = ownProperty(names, one.name);
    if (name === undefined) continue;
    if (entries.some((other) => other.name === name)) return undefined;
    changes.push({ kind: "rename", entry: one, name });
  }
  return changes;
}

function added(block: Block, { sets }: Successor, schema: ReadonlyMap<string, Attribute>) {
  return Object.entries(sets)
    .filter(([name]) => schema.has(name) && !block.body.entries.some((entry) => entry.name === name))
    .map(([name, value]) => argument(name, value));
}

/** The type where references name it; in programs they name a variable, which stays. */
function* renamedMentions(block: Block, { type }: Successor, scope: Scope): Generator<Change> {
  const address = addressOf(block);
  for (const document of scope.module.documents.values()) {
    for (const { mention } of mentionsOf(document)) {
      const { start, isDeclaration, isLiteral, via } = mention;
      if (mention.address !== address || isDeclaration || !isLiteral || via !== undefined) continue;
      if (document.pieces.slice(start.start, start.end) !== typeOf(block)) continue;
      yield { kind: "setName", span: start, name: type, uri: document.uri };
    }
  }
}
