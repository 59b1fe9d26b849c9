// What Azure's types of resources declare, by the data that is committed.
import { readFileSync } from "node:fs";
import { bundledHosts } from "./learned.mjs";

/** Tells whether a type with its version (`Microsoft.Cache/redis@2024-11-01`) declares each property on a path, or that a newer version of it does. */
export async function declaredPaths() {
  const { readResourceTypes } = await bundledHosts();
  const types = readResourceTypes(readFileSync("server/data/azureTypes.txt", "utf8"));
  return (type, path) => {
    const [name, version] = type.split("@");
    const found = types.find(name);
    const body = (found?.at(version) ?? found?.at(found.versions.at(-1)))?.type;
    return body !== undefined && isIn(body, path.split("."));
  };
}

function isIn(type, [step, ...rest]) {
  if (step === undefined) return true;
  const name = step.replace(/(\[\])+$/, "");
  return [...propertiesOf(type)].some(([key, property]) => key === name && isIn(elementOf(property.type), rest));
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
