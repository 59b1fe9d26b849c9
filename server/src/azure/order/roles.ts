/** Which role an assignment gives. */
import { type Scope, textOfLiteral } from "../../analysis/index";
import type { Block } from "../../model/index";
import { roleIdIn } from "../resources/roleAt";
import { findAt, textBehindParts } from "./look";
import { type Meant, meantBy } from "./meant";

/** The names of the role that an assignment gives, as Azure has them today; undefined for one that only Terraform knows. */
export function rolesOf(block: Block, scope: Scope): readonly (string | undefined)[] {
  const { roles } = scope.catalog;
  const named = meantAt(block, "role_definition_name", scope).map(({ value, scope }) => {
    const name = textOfLiteral(value, scope);
    return name && (roles.formerly(name)?.role.name ?? name);
  });
  const withId = meantAt(block, "role_definition_id|body.properties.roleDefinitionId", scope).map(
    ({ value, scope }) => {
      const id = roleIdIn(textOfLiteral(value, scope) ?? textBehindParts(value) ?? "");
      return id && roles.withId(id)?.name;
    },
  );
  return [...named, ...withId];
}

function meantAt(block: Block, path: string, scope: Scope): readonly Meant[] {
  return findAt(block, path, scope).found.map(({ value, scope }) => meantBy(value, scope));
}
