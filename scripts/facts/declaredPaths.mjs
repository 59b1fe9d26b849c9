// What Azure's types of resources declare, by the data that is committed.
import { readFileSync } from "node:fs";
import { bundledHosts } from "./learned.mjs";

/**
 * Tells whether a type with its version (`Microsoft.Cache/redis@2024-11-01`) declares each property on a path, or that a newer version of it does; where it
 * `isOpen`, also what takes any name.
 */
export async function declaredPaths() {
  const bodyOf = await declaredBodies();
  return (type, path, isOpen = false) => {
    const body = bodyOf(type);
    return body !== undefined && propertiesAt(body, path, isOpen).length > 0;
  };
}

/**
 * Tells whether what a type declares rules out that an argument (`bool`, `string`, `list`, …) is sent as a property: it has none there, it is only read, or it
 * is of another kind. False for a type, and for a version of one, that is not known.
 */
export async function ruledOut() {
  const bodyOf = await declaredBodies();
  return (type, path, kind) => {
    const body = bodyOf(type, true);
    if (body === undefined) return false;
    const found = propertiesAt(body, path, true);
    const isList = /\[\]$/.test(path);
    return !found.some(
      (property) => !property.isReadOnly && takes(isList ? elementOf(property.type) : property.type, kind),
    );
  };
}

/** The body of a type with a version; where that is not known, that of the newest one, unless it `isExact`. */
async function declaredBodies() {
  const { readResourceTypes } = await bundledHosts();
  const types = readResourceTypes(readFileSync("server/data/azureTypes.txt", "utf8"));
  return (type, isExact = false) => {
    const [name, version] = type.split("@");
    const found = types.find(name);
    return (found?.at(version) ?? (isExact ? undefined : found?.at(found.versions.at(-1))))?.type;
  };
}

/** The properties at the end of a path, of each variant; where it `isOpen`, also what has a name that is not declared, in what takes any. */
function propertiesAt(type, path, isOpen) {
  return path.split(".").reduce(
    (holders, step, index) => {
      const name = step.replace(/(\[\])+$/, "");
      const inside = index === 0 ? holders : holders.map((property) => elementOf(property.type));
      return inside.flatMap((holder) => namedIn(holder, name, isOpen));
    },
    [type],
  );
}

function namedIn(type, name, isOpen) {
  if (isOpen && type.kind === "any") return [{ isReadOnly: false, type }];
  const found = propertiesOf(type).filter(([key]) => key === name);
  const further = isOpen && type.kind === "object" && type.additional && found.length === 0;
  return further ? [{ isReadOnly: false, type: type.additional }] : found.map(([, property]) => property);
}

/** Of each variant, where there are several. */
function propertiesOf(type) {
  if (type.kind === "object") return [...type.properties];
  if (type.kind !== "discriminated") return [];
  return [...type.properties, ...[...type.variants.values()].flatMap(propertiesOf)];
}

function elementOf(type) {
  return type.kind === "array" ? elementOf(type.element) : type;
}

/** Whether a value of an argument, or an item of one, fits a property. */
function takes(type, kind) {
  switch (type.kind) {
    case "any":
      return true;
    case "boolean":
      return kind === "bool";
    case "integer":
      return ["int", "float", "number"].includes(kind);
    case "union":
      return kind === "string" || type.types.some((one) => takes(one, kind));
    case "object":
    case "discriminated":
      return kind === "map";
    default:
      return kind === "string";
  }
}
