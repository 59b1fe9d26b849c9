/** Names that are the same at every apply, so that Azure may still keep what had one before. */
import { resolve, type Scope } from "../../analysis/index";
import { type Block, type Value, valuesIn } from "../../model/index";
import { instanceOf, keyOfReference, keysOf } from "./instances";
import { findAt, valuesAt } from "./look";
import { meantBy } from "./meant";

/** Whether a resource, or an instance of it, is named in so many letters in its module. */
export function hasFixedName(block: Block, scope: Scope): boolean {
  // What a variable gives may be set to something else: keys are those that are plainly written.
  const names = keysOf(block, scope).length > 0 ? findAt(block, "name", scope).found : [];
  const values = valuesAt(block, "name", scope);
  return [...values, ...names.filter((one) => one.scope === scope).map(({ value }) => value)].some((value) =>
    isFixed(value, block, scope),
  );
}

/** The same of a resource of a called module: there or by the call, whose keys count. */
export function isGivenName(inner: Block, called: Scope, call: Block, scope: Scope): boolean {
  const written = new Set([inner, call].flatMap(({ body }) => body.items.flatMap(({ value }) => [...valuesIn(value)])));
  return findAt(inner, "name", called).found.some((one) => {
    const meant = meantBy(one.value, one.scope);
    if (meant.value.kind === "text") return meant.value.text !== "" && written.has(meant.value);
    return meant.scope.key === scope.key && isFixed(meant.value, call, scope);
  });
}

function isFixed(written: Value, block: Block, scope: Scope, left = most): boolean {
  const { value, isAssumed } = resolve(written, scope);
  if (isAssumed || left === 0) return false;
  if (value.kind === "text") return value.text !== "";
  if (value.kind === "reference") return isKey(value, block, scope);
  return (
    value.kind === "expression" &&
    value.operation?.kind === "template" &&
    value.parts.every((part) => isFixed(part, block, scope, left - 1))
  );
}

/** How deep templates are followed. */
const most = 5;

/** Whether a reference is a key of the block's instances, and these are plainly written. */
function isKey({ reference }: Extract<Value, { kind: "reference" }>, block: Block, scope: Scope): boolean {
  const [key] = keysOf(block, scope);
  const own = instanceOf(block, scope);
  const isSet = own.value !== undefined && own.value === own.key;
  return key !== undefined && keyOfReference(reference, { key, ...(isSet && { value: key }) }) !== undefined;
}
