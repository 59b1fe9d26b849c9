/** Which role an assignment gives. */
import { type Scope, textOfLiteral } from "../../analysis/index";
import { type Block, isRepeated, type Value } from "../../model/index";
import { roleIdIn } from "../resources/roleAt";
import { instanceOf, keyOfReference, keysOf } from "./instances";
import { findAt, textBehindParts } from "./look";
import { type Meant, meantBy } from "./meant";

/** The names of the role that an assignment gives, as Azure has them today; undefined for one that only Terraform knows. */
export function rolesOf(block: Block, scope: Scope): readonly (string | undefined)[] {
  const { roles } = scope.catalog;
  const named = meantAt(block, "role_definition_name", scope).flatMap((one) => {
    const keys = one.scope === scope ? keysRead(one.value, block, scope) : [];
    const names = keys.length > 0 ? keys : [textOfLiteral(one.value, one.scope)];
    return names.map((name) => name && (roles.formerly(name)?.role.name ?? name));
  });
  const withId = meantAt(block, "role_definition_id|body.properties.roleDefinitionId", scope).map(
    ({ value, scope }) => {
      const id = roleIdIn(textOfLiteral(value, scope) ?? textBehindParts(value) ?? "");
      return id && roles.withId(id)?.name;
    },
  );
  return [...named, ...withId];
}

/** The keys of a block's instances, where a value is each of them and all are plainly written. */
function keysRead(value: Value, block: Block, scope: Scope): readonly string[] {
  if (value.kind !== "reference" || !isRepeated(block.body)) return [];
  const { key, value: each } = instanceOf(block, scope);
  const own = keyOfReference(value.reference, {
    ...(key !== undefined && { key }),
    ...(each === key && each !== undefined && { value: each }),
  });
  return own === undefined ? [] : keysOf(block, scope);
}

function meantAt(block: Block, path: string, scope: Scope): readonly Meant[] {
  return findAt(block, path, scope).found.map(({ value, scope }) => meantBy(value, scope));
}
