import { typeSchemaOf } from "../../analysis/blockSchema";
import type { Scope } from "../../analysis/scope";
import { attributeAt, type SchemaKind } from "../../catalog/schema";
import { blockTypes } from "../../catalog/terraform/terraform";
import { type Markdown, ours } from "../../wording/markdown";
import { describe, describeFunction, describeType } from "../documentation/documentation";

/** The documentation behind a suggestion's key, Markdown. */
export function suggestionDocumentation(key: string, scope: Scope): Markdown | undefined {
  const { kind, type, path } = partsOf(key);
  if (kind === "function") {
    const signature = scope.catalog.functions.get(type);
    return signature && describeFunction(signature);
  }
  if (kind === "keyword") {
    const summary = blockTypes.get(type)?.summary;
    return summary === undefined ? undefined : ours(summary);
  }
  const schema = type === "-" ? {} : typeSchemaOf(kind as SchemaKind, type, scope);
  const body = schema.body ?? blockTypes.get(kind)?.body;
  if (path.length === 0) return describeType(schema, scope);
  const attribute = body && attributeAt(body, path);
  return attribute && describe({ name: path.at(-1)!, attribute, path, schema, scope });
}

/**
 * What names the documentation of a suggestion: the kind of block (or `keyword`, `function`), the type, and the path of
 * the argument. A string, since it travels to the editor and back.
 */
export function keyOf(kind: string, type: string, path: readonly string[]): string {
  return [kind, type, ...path].join(" ");
}

/** The parts of a key that `keyOf` made. */
function partsOf(key: string): { kind: string; type: string; path: readonly string[] } {
  const [kind = "", type = "", ...path] = key.split(" ");
  return { kind, type, path };
}
