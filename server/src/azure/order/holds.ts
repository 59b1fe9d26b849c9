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
import { type Block, bodyItemOf } from "../../model/index";
import { secondsIn } from "../../text/index";
import { configuredAs } from "./configured";
import { type Instance, keysRead } from "./instances";
import { findAt } from "./look";
import { type Meant, meantBy } from "./meant";
import { rolesOf } from "./roles";

/** Whether all conditions of a fact about one resource surely hold of it. */
export function holdsOf({ when }: OrderFact, block: Block, scope: Scope): boolean {
  return when.every((one) => holds(one, block, scope));
}

/**
 * Whether a condition certainly holds for a resource, or for one instance. Conditions on two resources never hold
 * here.
 */
export function holds(condition: OrderCondition, block: Block, scope: Scope, single?: Instance): boolean {
  if (condition.provider !== undefined) return isConfigured(condition, condition.provider, block, scope);
  if ("default" in condition) return false;
  if ("none" in condition) return hasNone(condition.none, condition.has.toLowerCase(), scope);
  if ("same" in condition) return false;
  const path = condition.a ?? condition.b ?? "";
  const { found, isWhole } = findAt(block, path, scope, single?.at);
  const values = found.map((one) => meantBy(one.value, one.scope));
  if ("set" in condition)
    return condition.set
      ? values.some((one, at) => !found[at]!.mayLack && isSurelySetTo(one.value, one.scope))
      : isWhole && values.length === 0;
  if ("is" in condition) {
    const wanted = condition.is.map((one) => one.toLowerCase());
    return textsAt(block, path, scope, single).some(
      (text) => text !== undefined && wanted.includes(text.toLowerCase()),
    );
  }
  if ("not" in condition) {
    const inCase = (text: string) => (condition.isExact ? text : text.toLowerCase());
    const refused = condition.not.map(inCase);
    const texts = textsAt(block, path, scope, single);
    const isElsewhere = texts.some((text) => text === undefined || refused.includes(inCase(text)));
    return !isElsewhere && (isWhole || path === "role");
  }
  if ("lacks" in condition)
    return isWhole && found.every((one) => one.scope === scope && targetOf(one.value, scope)?.kind === "resource");
  if ("below" in condition)
    return textsAt(block, path, scope, single).some((text) => text !== undefined && Number(text) < condition.below);
  if ("shorter" in condition) {
    const least = secondsIn(condition.shorter) ?? 0;
    return textsAt(block, path, scope, single).some((text) => (secondsIn(text ?? "") ?? least) < least);
  }
  if ("has" in condition) return values.some((one) => mentions(one, condition.has.toLowerCase()));
  if ("deferred" in condition) return values.some((one) => isDeferred(targetOf(one.value, one.scope)));
  const types = values.map((one) => targetOf(one.value, one.scope)?.type);
  if ("to" in condition) return types.some((type) => type !== undefined && condition.to.includes(type));
  return types.length > 0 && types.every((type) => type !== undefined && callers.has(type) === condition.caller);
}

/** Data sources that say who applies the module. */
const callers: ReadonlySet<string> = new Set(["azurerm_client_config", "azuread_client_config", "azapi_client_config"]);

/** The texts at a path, undefined for those that only Terraform knows. */
function textsAt(block: Block, path: string, scope: Scope, single?: Instance): readonly (string | undefined)[] {
  if (path === "role") return rolesOf(block, scope, single);
  return findAt(block, path, scope, single?.at).found.flatMap((one): readonly (string | undefined)[] => {
    // What another resource says is of its own keys.
    const keys = one.scope === scope && !path.includes(">") ? keysRead(one.value, block, scope, single) : [];
    if (keys.length > 0) return keys;
    const meant = meantBy(one.value, one.scope);
    return [textOfLiteral(meant.value, meant.scope)];
  });
}

/** Whether a text that is written out, or around interpolations, has a part in it. */
function mentions({ value, scope }: Meant, part: string): boolean {
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

/**
 * Whether a fact may apply to a resource of a called module, as far as the caller decides: the caller has nothing that
 * the fact excludes.
 */
export function holdsInCaller({ when }: OrderFact, call: Block, scope: Scope): boolean {
  return when.every((one) => !("none" in one) || hasNone(one.none, one.has.toLowerCase(), scope, call));
}

/** Whether a module has no such resource, and calls no module that may have one, but for a call that has been looked at. */
function hasNone(types: readonly string[], part: string, scope: Scope, known?: Block): boolean {
  const found = types.flatMap((type) => blocksOf(type, scope));
  const isOne = ({ body }: Block) => literalAt(body, ["type"], scope)?.toLowerCase().includes(part) !== false;
  return blocksOfKind(scope.module, "module").every((call) => call === known) && !found.some(isOne);
}
