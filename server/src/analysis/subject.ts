import { typeOf } from "../model/index";
import type { BodyNode } from "./nodes";

/** What a message calls a body: its type (`azurerm_key_vault`), its nested block (`identity`) or its keyword (`variable`). */
export function subjectOf(body: BodyNode): string {
  const { block } = body.node;
  if (block.kind === "module" && body.path.length === 0) return `module.${block.labels[0]?.text}`;
  return (
    body.path[body.path.length - 1] ??
    typeOf(block) ??
    (block.kind === "provider" ? `provider ${block.labels[0]?.text}` : block.kind)
  );
}

/**
 * Whether something in a body was this argument or block up to an earlier release than the one in force, under its
 * former name.
 */
export function isUnderFormerName(name: string, body: BodyNode): boolean {
  return body.body.items.some(
    (item) => !body.schema.has(item.name) && presenceIn(body, item.name)?.replacedBy?.includes(name) === true,
  );
}

/**
 * Since when, or until when, something exists that is not in the version in force; empty for Terraform's own blocks.
 */
export function presenceIn(body: BodyNode, name: string) {
  const { provider, type } = body.node.schema;
  return (
    provider &&
    type &&
    provider.presence(type.kind, type.name, [...body.path, name], body.node.scope.versionOf(provider.name))
  );
}
