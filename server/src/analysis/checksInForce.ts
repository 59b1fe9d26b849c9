import { type Attribute, blockTypes } from "../catalog/index";
import type { BodyNode } from "./nodes";

/** Whether the schema's checks of values, numbers and other arguments apply in the version in force. */
export function isChecked({ unsure, unchecked }: Attribute): boolean {
  return !unsure && !unchecked;
}

/**
 * A warning if the failed checks are those of an earlier release than the one in force, which may accept more: the
 * checks of `name` in a body, or of the whole body.
 */
export function byEarlierChecks(
  body: BodyNode,
  name: string,
): { readonly severity: "warning"; readonly checksOf: string } | undefined {
  const checksOf = body.node.schema.type?.checksOf;
  return checksOf && !isOfTerraform(body, name) ? { severity: "warning", checksOf } : undefined;
}

/** Whether a body, or `name` in it, is Terraform's own, for every provider. */
export function isOfTerraform({ node, path }: BodyNode, name?: string): boolean {
  const { kind } = node.block;
  // Of these the provider has nothing but what is in `config`.
  if (kind === "list" || kind === "action") return path.length === 0;
  const first = path[0] ?? name;
  return first !== undefined && blockTypes.get(kind)?.body.has(first) === true;
}
