import { type PositionContext, type Scope, typeSchemaOf } from "../../analysis/index";
import { requirementArguments } from "../../catalog/index";
import type { Markdown } from "../../wording/index";
import { describe, describeType } from "../documentation/documentation";

/** On the name of a required provider, what it is. On its source, version or aliases, what these mean. Undefined elsewhere. */
export function describeRequirement(
  { node, items, item }: Extract<PositionContext, { kind: "name" }>,
  scope: Scope,
): Markdown | undefined {
  const [required, provider] = items;
  if (!item || node.block.kind !== "terraform" || required?.name !== "required_providers") return undefined;
  const { name } = item;
  if (!provider) return describeType(typeSchemaOf("provider", name, scope), scope);
  const attribute = items.length === 2 ? requirementArguments.get(name) : undefined;
  const path = [required.name, provider.name, name];
  return attribute && describe({ name, attribute, kind: "terraform", path, schema: node.schema, scope });
}
