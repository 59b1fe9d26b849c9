import {
  type BlockSchema,
  backendFileSchema,
  blockSchemaOf,
  declared,
  memberOf,
  type PathStep,
  type Scope,
  schemaAlong,
  typeSchemaOf,
  valuesFileSchema,
} from "../../analysis/index";
import { blockTypes, type SchemaKind, stackBlocksOf, testBlockTypes } from "../../catalog/index";
import type { Markdown } from "../../wording/index";
import {
  describe,
  describeFunction,
  describeKeyword,
  describeResourceType,
  describeType,
} from "../documentation/documentation";

/** The documentation behind a suggestion's key, Markdown. */
export function suggestionDocumentation(key: string, scope: Scope): Markdown | undefined {
  const { kind, type, path } = keyParts(key);
  if (kind === "function") {
    const signature = scope.catalog.functions.get(type);
    return signature && describeFunction(signature);
  }
  if (kind === "resourceType") return describeResourceType(type, scope.catalog.resourceTypes);
  if (kind === "keyword") return describeKeyword(type, scope.uri)?.markdown;
  if (kind === ofMember) return memberDocumentation(type, path, scope);
  const schema = schemaOf(kind, type, scope);
  const body =
    schema.body ??
    stackBlocksOf(scope.uri)?.get(kind)?.body ??
    (blockTypes.get(kind) ?? testBlockTypes.get(kind))?.body;
  if (path.length === 0) return describeType(schema, scope);
  const attribute = body && schemaAlong(path, body);
  const names = path.map(({ name }) => name);
  const resource = path.find(({ by }) => by?.includes("@"))?.by;
  return attribute && describe({ name: names.at(-1)!, attribute, kind, path: names, schema, scope, resource });
}

/** What the type and the description of a variable say of what is in its objects. */
function memberDocumentation(variable: string, path: readonly PathStep[], scope: Scope): Markdown | undefined {
  const [declaration] = declared(`var.${variable}`, scope);
  const names = path.map(({ name }) => name);
  const member = declaration && memberOf(declaration, (one) => one.path.join(" ") === names.join(" "));
  return member && describe({ name: names.at(-1)!, attribute: member.attribute, path: names, schema: {}, scope });
}

/** Marks keys of documentation for attributes of a variable's objects. */
export const ofMember = "member";

/** In keys, the kind of block that a file of values is taken for. */
export const ofValues = "values";

/** Marks keys of documentation for settings of a backend. */
export const ofBackend = "backend";

function schemaOf(kind: string, type: string, scope: Scope): BlockSchema {
  if (kind === ofValues) return valuesFileSchema(scope);
  if (kind === ofBackend) return backendFileSchema(scope.module);
  const [call] = kind === "module" ? declared(`module.${type}`, scope) : [];
  if (call) return blockSchemaOf(call.block, scope);
  return type === "-" ? {} : typeSchemaOf(kind as SchemaKind, type, scope);
}

/**
 * What names the documentation of a suggestion: the kind of block (or `keyword`, `function`, `resourceType`), the type, and the path of
 * the argument. A string, since it travels to the editor and back.
 */
export function documentationKey(kind: string, type: string, path: readonly (string | PathStep)[]): string {
  return [kind, type, ...path.map((step) => (typeof step === "string" ? step : written(step)))].join(" ");
}

/** The parts of a key that `documentationKey` made. */
function keyParts(key: string): { kind: string; type: string; path: readonly PathStep[] } {
  const [kind = "", type = "", ...path] = key.split(" ");
  return { kind, type, path: path.map(read) };
}

/** `name`, or `name=value`. The parts of a key have no blanks, nor have values that anything depends on. */
function written({ name, by }: PathStep): string {
  return by === undefined || by.includes(" ") ? name : `${name}=${by}`;
}

function read(step: string): PathStep {
  const end = step.indexOf("=");
  return end < 0 ? { name: step } : { name: step.slice(0, end), by: step.slice(end + 1) };
}
