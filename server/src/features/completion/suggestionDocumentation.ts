import { typeSchemaOf } from "../../analysis/blockSchema";
import type { Scope } from "../../analysis/scope";
import { attributeAt, type SchemaKind } from "../../catalog/schema";
import { blockTypes } from "../../catalog/terraform/terraform";
import { type Markdown, ours } from "../../wording/markdown";
import { describe, describeType } from "../documentation/describe";
import { describeFunction } from "../documentation/describeFunction";
import { partsOf } from "./documentationKey";

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
