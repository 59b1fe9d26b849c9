/** Whether what a fact about order asks of two resources is so. */
import { isSurelySetTo, type Scope, targetOf, textOfLiteral } from "../../analysis/index";
import type { OrderCondition } from "../../catalog/index";
import type { Block, Body, Value } from "../../model/index";
import { roleIdIn } from "../resources/roleAt";
import { textBehindParts, thingsAt, valuesAt } from "./things";

/** Whether a condition on one resource surely holds of it. One about two of them does not. */
export function holds(condition: OrderCondition, block: Block, scope: Scope): boolean {
  const path = condition.a ?? condition.b ?? "";
  if ("same" in condition) return false;
  if ("set" in condition)
    return condition.set
      ? valuesAt(block, path, scope).some((value) => isSurelySetTo(value, scope))
      : path.split("|").every((one) => isSurelyAbsent(block, one, scope));
  if ("is" in condition) {
    const wanted = condition.is.map((one) => one.toLowerCase());
    return textsAt(block, path, scope).some((text) => text !== undefined && wanted.includes(text.toLowerCase()));
  }
  if ("not" in condition) {
    const refused = condition.not.map((one) => one.toLowerCase());
    const texts = textsAt(block, path, scope);
    const isElsewhere = texts.some((text) => text === undefined || refused.includes(text.toLowerCase()));
    return !isElsewhere && path.split("|").every((one) => isReached(block, one, scope));
  }
  const values = valuesAt(block, path, scope);
  if ("has" in condition) return values.some((value) => mentions(value, condition.has.toLowerCase(), scope));
  const types = values.map((value) => targetOf(value, scope)?.type);
  if ("to" in condition) return types.some((type) => type !== undefined && condition.to.includes(type));
  return types.length > 0 && types.every((type) => type !== undefined && callers.has(type) === condition.caller);
}

/** Data sources that say who applies the module. */
const callers: ReadonlySet<string> = new Set(["azurerm_client_config", "azuread_client_config", "azapi_client_config"]);

/** Whether two resources name the same thing, each at its own path. */
export function nameTheSame(a: readonly string[], b: Block, path: string, scope: Scope): boolean {
  return thingsAt(b, path, scope).some((thing) => a.includes(thing));
}

/** The texts at a path, undefined for those that only Terraform knows. */
function textsAt(block: Block, path: string, scope: Scope): readonly (string | undefined)[] {
  if (path === "role") return rolesOf(block, scope);
  return valuesAt(block, path, scope).map((value) => textOfLiteral(value, scope));
}

/** The names of the role that an assignment gives, as Azure has them today. */
function rolesOf(block: Block, scope: Scope): readonly (string | undefined)[] {
  const { roles } = scope.catalog;
  const named = valuesAt(block, "role_definition_name", scope).map((value) => {
    const name = textOfLiteral(value, scope);
    return name && (roles.formerly(name)?.role.name ?? name);
  });
  const withId = valuesAt(block, "role_definition_id|body.properties.roleDefinitionId", scope).map((value) => {
    const id = roleIdIn(textOfLiteral(value, scope) ?? textBehindParts(value) ?? "");
    return id && roles.withId(id)?.name;
  });
  return [...named, ...withId];
}

/** Whether a text that is written out, or around interpolations, has a part in it. */
function mentions(value: Value, part: string, scope: Scope): boolean {
  const literal = textOfLiteral(value, scope);
  if (literal !== undefined) return literal.toLowerCase().includes(part);
  return (
    value.kind === "expression" &&
    value.operation?.kind === "template" &&
    value.operation.text.toLowerCase().includes(part)
  );
}

/** Whether nothing is set at a path, neither here nor by a dynamic block, nor in what the path leads to. */
function isSurelyAbsent(block: Block, path: string, scope: Scope): boolean {
  const [first = "", ...further] = path.split(">");
  if (further.length === 0) return isAbsentIn(block.body, first);
  const next = further.join(">");
  return ownersAt(block, first, scope)?.every((owner) => isSurelyAbsent(owner, next, scope)) === true;
}

/** Whether all resources that a path goes through are known. */
function isReached(block: Block, path: string, scope: Scope): boolean {
  const [first = "", ...further] = path.split(">");
  if (further.length === 0) return true;
  return ownersAt(block, first, scope)?.every((owner) => isReached(owner, further.join(">"), scope)) === true;
}

/** The resources that values at a path refer to; undefined where there is none, or one is not known. */
function ownersAt(block: Block, path: string, scope: Scope): readonly Block[] | undefined {
  const targets = valuesAt(block, path, scope).map((value) => targetOf(value, scope));
  const blocks = targets.flatMap((target) => (target?.kind === "resource" ? [target.block] : []));
  return blocks.length > 0 && blocks.length === targets.length ? blocks : undefined;
}

/** Whether the first name of a path is not there, or an empty list. */
function isAbsentIn({ items }: Body, path: string): boolean {
  const [name] = path.split(".");
  return items.every(
    ({ name: own, key, value }) => !key && (own !== name || (value.kind === "list" && value.items.length === 0)),
  );
}
