import { type BlockSchema, typeSchemaOf } from "../../analysis/blockSchema";
import type { Scope } from "../../analysis/scope";
import { newestStable, writtenType } from "../../catalog/azure/apiVersions";
import { bodyAttribute } from "../../catalog/azure/bodyAttribute";
import type { ResourceType } from "../../catalog/azure/bodyType";
import type { BodySchema, SchemaKind } from "../../catalog/schema";

/** A type by its name, or something in it. */
export interface Named {
  /** `azurerm_key_vault`, or one of Azure's own: `Microsoft.KeyVault/vaults`, with or without an API version behind `@`. */
  readonly type: string;
  /** The kind of thing that it is; by default what the provider has of that name, resources first. Not for Azure's own. */
  readonly kind?: SchemaKind | undefined;
  /** Names from the top of its body to what is meant; empty for the type itself. */
  readonly path: readonly string[];
}

/** The kinds of things that people write, in the order in which a name alone means them. */
export const writtenKinds: readonly SchemaKind[] = ["resource", "data", "ephemeral", "action", "list", "provider"];

/** A resource type of Azure in one of its API versions. */
export interface VersionedType {
  readonly type: ResourceType;
  readonly version: string;
  /** `Microsoft.KeyVault/vaults@2024-11-01`. */
  readonly text: string;
  /** What a body of it may hold; nothing for a version that it does not have. */
  readonly body: BodySchema;
}

/** Whether a name is one of Azure's own types, rather than a provider's. */
export function isOfAzure(name: string): boolean {
  return name.includes("/");
}

/** One of Azure's own types by its name; without a version, in the newest that is no preview. */
export function versionedType(text: string, { catalog }: Scope): VersionedType | undefined {
  const written = writtenType(text);
  const type = catalog.resourceTypes?.find(written?.name ?? text);
  if (!type) return undefined;
  const version = written?.version || (newestStable(type.versions) ?? type.versions.at(-1) ?? "");
  const body = type.at(version)?.type;
  return { type, version, text: `${type.name}@${version}`, body: (body && bodyAttribute(body).block) ?? new Map() };
}

/** A provider's type of a name: of the kind that is asked for, or of the first that has it. */
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
