import { weakMemo } from "../../memo/index";
import { parentTypeOf, wordsOfType } from "../../resourceIds/index";
import type { Attribute, BodySchema, TypeSchema } from "../schema";
import { type DependentBody, dependentBody } from "../schema";
import { writtenType } from "./apiVersions";
import { bodyAttribute, bodySchema } from "./bodyAttribute";
import { type BodyType, type ResourceType, type ResourceTypes, scopes } from "./bodyType";

/** Properties that every resource has and only Azure sets, and those that are arguments of `azapi_resource` itself. */
const fixed: ReadonlySet<string> = new Set(["id", "name", "type", "apiVersion"]);
const ofProvider: ReadonlySet<string> = new Set(["location", "tags", "identity"]);

/** The `format` of an argument that names a resource type with its API version. */
export const resourceTypeFormat = "azure-resource-type";

/** That of one that names a type of a service's own endpoint. */
export const dataPlaneTypeFormat = "azure-data-plane-type";

/**
 * Puts into the schemas of azapi's types what depends on the resource type and the API version that `type` names: what a body may hold, and
 * whose id the parent is.
 *
 * @param types the resource types, which are read when something of them is first asked for.
 */
export function withResourceBodies(types: () => ResourceTypes | undefined): (schema: TypeSchema) => TypeSchema {
  return weakMemo((schema: TypeSchema): TypeSchema => {
    const type = schema.body.get("type");
    if (!schema.name.startsWith("azapi_") || type?.type !== "string") return schema;
    const body = new Map(schema.body);
    if (schema.name.includes("data_plane"))
      return { ...schema, body: body.set("type", { ...type, format: dataPlaneTypeFormat }) };
    const depend = (
      name: string,
      attributeFor: (attribute: Attribute, type: ResourceType, version: string) => Attribute,
    ) => {
      const attribute = body.get(name);
      if (attribute)
        body.set(name, { ...attribute, dependentBody: onType(types, (...of) => attributeFor(attribute, ...of)) });
    };
    body.set("type", { ...type, format: resourceTypeFormat });
    depend("parent_id", (attribute, of) => ({ ...attribute, ...parentOf(of) }));
    depend("resource_id", (attribute, of) => ({ ...attribute, idOfResource: of.name }));
    const isWhole = schema.name === "azapi_resource";
    if (schema.kind === "resource" && (isWhole || schema.name === "azapi_update_resource"))
      for (const name of ["body", "sensitive_body"])
        depend(name, (attribute, of, version) => bodyOf(attribute, of.at(version)?.type, isWhole));
    if (schema.name === "azapi_resource_action")
      depend("action", (attribute, of) => ({
        ...attribute,
        values: of.actions.map(({ name }) => name),
        valuesOpen: true,
      }));
    return { ...schema, body };
  });
}

/** What depends on the resource type in `type`, of which the API version is known too. */
function onType(
  types: () => ResourceTypes | undefined,
  attributeFor: (type: ResourceType, version: string) => Attribute,
): DependentBody {
  return dependentBody({ argument: "type" }, (text) => {
    const written = writtenType(text);
    if (!written) return undefined;
    const type = types()?.find(written.name);
    return type?.at(written.version) && attributeFor(type, written.version);
  });
}

function bodyOf(attribute: Attribute, type: BodyType | undefined, isWhole: boolean): Attribute {
  if (!type) return attribute;
  return { ...attribute, type: "object", configMode: "object", isForeign: true, block: topLevel(type, isWhole) };
}

/** What may be in a body: what is an argument beside it does not. */
function topLevel(type: BodyType, isWhole: boolean): BodySchema {
  const all =
    type.kind === "object" ? bodySchema(type.properties, type.additional) : (bodyAttribute(type).block ?? new Map());
  const own = [...all].filter(([name]) => !fixed.has(name) && !(isWhole && ofProvider.has(name)));
  return new Map(own);
}

/** Whose id the parent of a resource is: that of the type without its last segment, or of what it may be deployed to. */
function parentOf({ name, at, versions }: ResourceType): Partial<Attribute> {
  if (wordsOfType(name).length > 1) return { idOfResource: parentTypeOf(name) };
  const readable = at(versions.at(-1) ?? "")?.readable ?? 0;
  if (readable & scopes.resourceGroup) return { idOfResource: "Microsoft.Resources/resourceGroups" };
  return readable & scopes.extension ? { format: "resource-id" } : {};
}
