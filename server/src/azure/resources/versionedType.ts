import { type Scope, typeSchemaOf } from "../../analysis/index";
import {
  type Attribute,
  type BodySchema,
  bodyAttribute,
  newestStable,
  type ResourceType,
  writtenType,
} from "../../catalog/index";

/** A resource type of Azure in one of its API versions. */
export interface VersionedType {
  readonly type: ResourceType;
  readonly version: string;
  /** `Microsoft.KeyVault/vaults@2024-11-01`. */
  readonly text: string;
  /** What a body of it may hold; nothing for a version that it does not have. */
  readonly body: BodySchema;
}

/** One of Azure's own types by its name; without a version, in the newest that is not a preview. */
export function versionedType(text: string, { catalog }: Scope): VersionedType | undefined {
  const written = writtenType(text);
  const type = catalog.resourceTypes?.find(written?.name ?? text);
  if (!type) return undefined;
  const version = written?.version || (newestStable(type.versions) ?? type.versions.at(-1) ?? "");
  const body = type.at(version)?.type;
  return { type, version, text: `${type.name}@${version}`, body: (body && bodyAttribute(body).block) ?? new Map() };
}

/**
 * What azapi_resource takes for a type. What every resource has is required here, although azapi would take it from
 * the body too. Undefined if azapi is not known.
 */
export function azapiSchemaOf({ text, body }: VersionedType, scope: Scope): BodySchema | undefined {
  const schema = typeSchemaOf("resource", "azapi_resource", scope).body;
  if (!schema) return undefined;
  const own = new Map<string, Attribute>();
  for (const [name, attribute] of schema) own.set(name, attribute.dependentBody?.attributeFor(text) ?? attribute);
  const needs = (name: string, more: Partial<Attribute> = {}) => {
    const attribute = own.get(name);
    if (attribute) own.set(name, { ...attribute, ...more, required: true, optional: false, computed: false });
  };
  needs("type", { values: [text] });
  needs("name");
  needs("parent_id");
  if (body.has("location")) needs("location");
  needs("body");
  return own;
}
