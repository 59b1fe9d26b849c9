/** Whether what a fact about order asks of two resources is so. */
import {
  blocksOf,
  blocksOfKind,
  isSurelySetTo,
  literalAt,
  type Scope,
  type Target,
  targetOf,
  textOfLiteral,
} from "../../analysis/index";
import type { OrderCondition, OrderFact } from "../../catalog/index";
import { type Block, bodyItemOf, type Value } from "../../model/index";
import { secondsIn } from "../../text/index";
import { configuredAs } from "./configured";
import { lookAt, valuesAt } from "./look";
import { rolesOf } from "./roles";

/** Whether all conditions of a fact about one resource surely hold of it. */
export function holdsOf({ when }: OrderFact, block: Block, scope: Scope): boolean {
  return when.every((one) => holds(one, block, scope));
}

/** Whether a condition on one resource surely holds of it. One about two of them does not. */
export function holds(condition: OrderCondition, block: Block, scope: Scope): boolean {
  if (condition.provider !== undefined) return isConfigured(condition, condition.provider, block, scope);
  if ("default" in condition) return false;
  if ("none" in condition) return hasNone(condition.none, condition.has.toLowerCase(), scope);
  if ("same" in condition) return false;
  const path = condition.a ?? condition.b ?? "";
  const { values, isWhole } = lookAt(block, path, scope);
  if ("set" in condition)
    return condition.set ? values.some((value) => isSurelySetTo(value, scope)) : isWhole && values.length === 0;
  if ("is" in condition) {
    const wanted = condition.is.map((one) => one.toLowerCase());
    return textsAt(block, path, scope).some((text) => text !== undefined && wanted.includes(text.toLowerCase()));
  }
  if ("not" in condition) {
    const inCase = (text: string) => (condition.isExact ? text : text.toLowerCase());
    const refused = condition.not.map(inCase);
    const texts = textsAt(block, path, scope);
    const isElsewhere = texts.some((text) => text === undefined || refused.includes(inCase(text)));
    return !isElsewhere && (isWhole || path === "role");
  }
  if ("lacks" in condition) return isWhole && values.every((value) => targetOf(value, scope)?.kind === "resource");
  if ("below" in condition)
    return textsAt(block, path, scope).some((text) => text !== undefined && Number(text) < condition.below);
  if ("shorter" in condition) {
    const least = secondsIn(condition.shorter) ?? 0;
    return textsAt(block, path, scope).some((text) => (secondsIn(text ?? "") ?? least) < least);
  }
  if ("has" in condition) return values.some((value) => mentions(value, condition.has.toLowerCase(), scope));
  if ("deferred" in condition) return values.some((value) => isDeferred(targetOf(value, scope)));
  const types = values.map((value) => targetOf(value, scope)?.type);
  if ("to" in condition) return types.some((type) => type !== undefined && condition.to.includes(type));
  return types.length > 0 && types.every((type) => type !== undefined && callers.has(type) === condition.caller);
}

/** Data sources that say who applies the module. */
const callers: ReadonlySet<string> = new Set(["azurerm_client_config", "azuread_client_config", "azapi_client_config"]);

/** The texts at a path, undefined for those that only Terraform knows. */
function textsAt(block: Block, path: string, scope: Scope): readonly (string | undefined)[] {
  if (path === "role") return rolesOf(block, scope);
  return valuesAt(block, path, scope).map((value) => textOfLiteral(value, scope));
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

function isDeferred(target: Target | undefined): boolean {
  return target?.kind === "data" && bodyItemOf(target.block.body, "depends_on") !== undefined;
}

/** Whether azurerm is configured so for a resource. */
function isConfigured(condition: OrderCondition, path: string, block: Block, scope: Scope): boolean {
  const is = configuredAs(path, block, scope);
  if (!is) return false;
  if ("default" in condition) return !is.isGiven && condition.default.includes(is.value);
  if ("set" in condition) return condition.set === is.isGiven;
  if ("is" in condition) return condition.is.includes(is.value);
  return "not" in condition && !condition.not.includes(is.value);
}

/** Whether a module has no such resource, and calls no module that may have one. */
function hasNone(types: readonly string[], part: string, scope: Scope): boolean {
  const found = types.flatMap((type) => blocksOf(type, scope));
  const isOne = ({ body }: Block) => literalAt(body, ["type"], scope)?.toLowerCase().includes(part) !== false;
  return blocksOfKind(scope.module, "module").length === 0 && !found.some(isOne);
}
