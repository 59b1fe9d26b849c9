import type { BodyType, Property, ResourceType } from "./bodyType";

/** The API versions of a resource type whose bodies have a property, oldest first; a path leads through lists and maps by any word. */
export function versionsWith(type: ResourceType, path: readonly string[]): readonly string[] {
  return type.versions.filter((version) => {
    const body = type.at(version)?.type;
    return body !== undefined && propertiesAt(body, path).length > 0;
  });
}

/** What a path of names leads to from a body: more than one thing where that depends on another property. */
export function propertiesAt(body: BodyType, path: readonly string[]): readonly Property[] {
  let types: readonly BodyType[] = [body];
  let found: readonly Property[] = [];
  for (const name of path) {
    found = types.flatMap((type) => propertiesOf(type, name));
    types = found.map((property) => property.type);
  }
  return found;
}

function propertiesOf(type: BodyType, name: string): readonly Property[] {
  switch (type.kind) {
    case "array":
      return propertiesOf(type.element, name);
    case "union":
      return type.types.flatMap((one) => propertiesOf(one, name));
    case "object": {
      const property = type.properties.get(name);
      if (property) return [property];
      return type.additional
        ? [{ isRequired: false, isReadOnly: false, isWriteOnly: false, type: type.additional }]
        : [];
    }
    case "discriminated": {
      const property = type.properties.get(name);
      return property ? [property] : [...type.variants.values()].flatMap((variant) => propertiesOf(variant, name));
    }
    default:
      return [];
  }
}

/** The properties of a type by their names, those of all variants together. */
export function propertiesIn(type: BodyType): ReadonlyMap<string, Property> {
  switch (type.kind) {
    case "object":
      return type.properties;
    case "discriminated": {
      const all = new Map<string, Property>();
      for (const variant of type.variants.values())
        for (const [name, property] of propertiesIn(variant)) all.set(name, property);
      return new Map([...all, ...type.properties]);
    }
    case "union":
      return new Map(type.types.flatMap((one) => [...propertiesIn(one)]));
    default:
      return new Map();
  }
}
