/** Which role an assignment gives, and on what. */
import { allReferredTo, type Scope, targetOf, textOfLiteral } from "../../analysis/index";
import { addressOf, type Block, typeInAddress } from "../../model/index";
import { isContainer } from "../related/grants";
import { roleIdIn } from "../resources/roleAt";
import { type Instance, keysRead } from "./instances";
import { findAt, lookAt, textBehindParts } from "./look";
import { type Meant, meantBy } from "./meant";

/**
 * The names of the role that an assignment gives, or an instance of it, as Azure has them today. Undefined for a role that only Terraform
 * knows, and where none is written, which Terraform refuses.
 */
export function rolesOf(block: Block, scope: Scope, single?: Instance): readonly (string | undefined)[] {
  const { roles } = scope.catalog;
  const named = meantAt(block, "role_definition_name", scope, single).flatMap((one) => {
    const keys = one.scope === scope ? keysRead(one.value, block, scope, single) : [];
    const names = keys.length > 0 ? keys : [textOfLiteral(one.value, one.scope)];
    return names.map((name) => name && (roles.formerly(name)?.role.name ?? name));
  });
  const withId = meantAt(block, "role_definition_id|body.properties.roleDefinitionId", scope, single).map(
    ({ value, scope }) => {
      const id = roleIdIn(textOfLiteral(value, scope) ?? textBehindParts(value) ?? "");
      return id && roles.withId(id)?.name;
    },
  );
  const given = [...named, ...withId];
  return given.length > 0 ? given : [undefined];
}

function meantAt(block: Block, path: string, scope: Scope, single?: Instance): readonly Meant[] {
  return findAt(block, path, scope, single?.at).found.map(({ value, scope }) => meantBy(value, scope));
}

/**
 * Whether an assignment is about another resource than the similar one that a block refers to: an identity has roles
 * on several. A resource that is named only by text may be any.
 */
export function isAboutAnother(assignment: Block, block: Block, scope: Scope): boolean {
  const [value, further] = lookAt(assignment, "scope|parent_id", scope).values;
  const target = value && !further ? targetOf(value, scope) : undefined;
  // The types of azapi's resources are all the same in an address.
  if (!target || target.type.startsWith("azapi_") || isContainer(target, scope)) return false;
  const reached = allReferredTo(addressOf(block) ?? "", scope);
  return !reached.has(target.address) && [...reached].some((address) => typeInAddress(address) === target.type);
}
