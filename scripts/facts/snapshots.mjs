// Reads the snapshots of a provider: what each release answered, one type a line, oldest release first.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { completed } from "./completed.mjs";
import { withOwnImportId } from "./fromSource.mjs";
import { typesWithGuids, withoutChance } from "./guids.mjs";
import { parsedLines } from "./lines.mjs";
import { keepSuccessors } from "./successors.mjs";
import { normalized } from "./types.mjs";
import { factsOfValidator } from "./validators.mjs";

/** `[{ version, types: Map<"kind name", type>, functions }]` of a folder of <version>.jsonl files. */
export function readSnapshots(folder) {
  return readdirSync(folder)
    .map((file) => /^(\d+\.\d+\.\d+)\.jsonl$/.exec(file)?.[1])
    .filter((version) => version !== undefined)
    .sort(byVersion)
    .map((version) => read(version, readFileSync(join(folder, `${version}.jsonl`), "utf8")));
}

/** Oldest first. */
export function byVersion(a, b) {
  const [x, y] = [a, b].map((version) => version.split(".").map(Number));
  return x[0] - y[0] || x[1] - y[1] || x[2] - y[2];
}

function read(version, text) {
  const all = parsedLines(text);
  const types = all.filter((type) => type.kind !== "function").map(withOwnImportId);
  const names = new Set(types.map((type) => type.name));
  const withGuids = typesWithGuids(types);
  return {
    version,
    types: new Map(
      types.map((type) => [
        `${type.kind} ${type.name}`,
        keepSuccessors(
          { ...type, attributes: normalizedBody(type.attributes, { name: type.name, version }, withGuids) },
          names,
        ),
      ]),
    ),
    functions: all.filter((type) => type.kind === "function"),
  };
}

function normalizedBody(attributes = {}, type, withGuids, within) {
  return Object.fromEntries(
    Object.entries(attributes).map(([name, attribute]) => [
      name,
      normalizedAttribute(attribute, name, type, withGuids, within),
    ]),
  );
}

/**
 * Of the texts that were tried, some take ids alone that take no id: anything that begins with a slash, or passwords and releases,
 * of which an id has all the characters. Their names tell them apart.
 */
function formOfId(name, { pattern }) {
  if (/(?:password(?:_wo)?|version)$/.test(name)) return undefined;
  return /(?:path|pattern|destination|prefix|folder|export)$/.test(name)
    ? pattern
      ? undefined
      : "path"
    : "resource-id";
}

/**
 * What is checked of each element: of a map's nothing but the type.
 * Source: validateMap in helper/schema/schema.go of hashicorp/terraform-plugin-sdk/v2.
 */
function checkedIn({ type, elem }) {
  return type === "map" ? { type: elem.type } : elem;
}

function normalizedAttribute(attribute, name, type, withGuids, within) {
  const result = {
    ...attribute,
    ...normalized(attribute.type),
    ...completed(type.name, name, attribute),
    ...factsOfValidator(type.name, name, attribute, (since) => byVersion(since, type.version) <= 0, within),
    ...withoutChance(name, attribute, withGuids),
  };
  if (result.idOf === undefined) delete result.idOf;
  if (result.format === "resource-id") result.format = formOfId(name, attribute);
  for (const fact of Object.keys(result)) if ((result[fact] ?? null) === null) delete result[fact];
  if (attribute.block) result.block = normalizedBody(attribute.block, type, withGuids, name);
  if (attribute.elem) result.elem = normalizedAttribute(checkedIn(attribute), name, type, withGuids, within);
  return result;
}
