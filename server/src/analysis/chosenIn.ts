import { type Attribute, type BodySchema, isSettable } from "../catalog/index";
import { weakMemo } from "../memo/index";

/**
 * The arguments that most people choose if a body needs one of several. For each group without an argument in
 * `isThere`, it is one that can be set beside the others. For a group that reaches outside of the body, it is only
 * what nearly everybody chooses.
 */
export function chosenIn(
  schema: BodySchema,
  isThere: (name: string) => boolean,
): readonly (readonly [name: string, attribute: Attribute])[] {
  const chosen = new Map<string, Attribute>();
  for (const group of groupsOf(schema)) {
    if (group.some((name) => isThere(name) || chosen.has(name))) continue;
    const [name] = group.toSorted((a, b) => rankOf(a, schema) - rankOf(b, schema));
    const attribute = name === undefined ? undefined : schema.get(name);
    if (name === undefined || !attribute) continue;
    chosen.set(name, withDefaultFirst(attribute));
    const required = (attribute.requiredWith ?? []).map((path) => path.slice(path.lastIndexOf(".") + 1));
    for (const needed of [...required, ...(neededBeside.get(name) ?? [])]) {
      const beside = schema.get(needed);
      if (beside && isSettable(beside) && !isThere(needed)) chosen.set(needed, beside);
    }
  }
  return [...chosen];
}

/** What only has to be there begins with what it is anyway. */
function withDefaultFirst(attribute: Attribute): Attribute {
  const { values, default: usually } = attribute;
  if (usually === undefined || !values?.includes(usually as never)) return attribute;
  return { ...attribute, values: [usually, ...values.filter((one) => one !== usually)] as typeof values };
}

/** What Azure wants to have beside an argument, though the provider does not ask for it. */
const neededBeside: ReadonlyMap<string, readonly string[]> = new Map([
  ["private_connection_resource_id", ["subresource_names"]],
]);

/** What people write, where it is not what comes first. */
const usual: ReadonlySet<string> = new Set([
  "role_definition_name",
  "private_connection_resource_id",
  "key_vault_key_id",
  "criteria",
  "source_image_reference",
  "storage_account_type",
  "administrator_login",
  "administrator_login_password",
  "log_analytics_workspace_id",
]);

/** The groups of a body's schema, each once; looked for once for all bodies of a kind. */
const groupsOf = weakMemo((schema: BodySchema): readonly (readonly string[])[] => {
  const groups = new Map<string, readonly string[]>();
  for (const [name, { exactlyOneOf, atLeastOneOf, optional, unsure, deprecated }] of schema) {
    if (!optional || unsure || deprecated) continue;
    const paths = exactlyOneOf ?? atLeastOneOf ?? [];
    const names = paths.map((path) => path.slice(path.lastIndexOf(".") + 1));
    const isInside = names.every((one) => schema.has(one));
    const group = isInside ? names : names.filter((one) => schema.has(one) && usual.has(one));
    if (names.length > 1 && group.includes(name)) groups.set(names.join(), group);
  }
  return [...groups.values()];
});

function rankOf(name: string, schema: BodySchema): number {
  const attribute = schema.get(name);
  if (!attribute || attribute.deprecated || attribute.unsure) return 3;
  // What is never kept in state needs a later Terraform.
  if (attribute.writeOnly || /_wo(_version)?$/.test(name)) return 2;
  return usual.has(name) ? 0 : 1;
}
