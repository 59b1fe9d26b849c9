import { type BlockSchema, type Scope, typeSchemaOf } from "../../analysis/index";
import type { SchemaKind } from "../../catalog/index";

/** A type by its name, or something in it. */
export interface NamedType {
  /** `azurerm_key_vault`, or one of Azure's own: `Microsoft.KeyVault/vaults`, with or without an API version behind `@`. */
  readonly type: string;
  /** The kind of thing that it is; by default what the provider has of that name, resources first. Not for Azure's own. */
  readonly kind?: SchemaKind | undefined;
  /** Names from the top of its body to what is meant; empty for the type itself. */
  readonly path: readonly string[];
}

/** The kinds of things that people write. If several have a name, the first in this order is meant. */
export const writtenKinds: readonly SchemaKind[] = ["resource", "data", "ephemeral", "action", "list", "provider"];

/** Whether a name is one of Azure's own types, rather than a provider's. */
export function isOfAzure(name: string): boolean {
  return name.includes("/");
}

/** The provider's type with a name, of the wanted kind, or of the first kind that has it. */
export function schemaNamed(
  type: string,
  kind: SchemaKind | undefined,
  scope: Scope,
): BlockSchema & { kind: SchemaKind } {
  const kinds = kind ? [kind] : writtenKinds;
  for (const one of kinds) {
    const schema = typeSchemaOf(one, type, scope);
    if (schema.type) return { ...schema, kind: one };
  }
  const [first = "resource"] = kinds;
  return { ...typeSchemaOf(first, type, scope), kind: first };
}
