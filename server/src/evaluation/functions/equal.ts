import { weakMemo } from "../../memo/index";
import { isSameValue, type Result } from "../result";
import { isSameType, type Type } from "../type";

/**
 * Whether two values are equal as `==` has it: of values of different types none are. Undefined where that is not known.
 */
export function areEqual(one: Result, other: Result): boolean | undefined {
  if (one.state === "null" && other.state === "null") return true;
  if (one.state === "unknown" || other.state === "unknown") return undefined;
  if (one.state === "null" || other.state === "null") return false;
  if (isSameType(one.type, other.type)) return isSameValue(one, other);
  return isWhole(one.type) && isWhole(other.type) ? false : undefined;
}

/** Whether nothing in a type is left open. */
function isWhole(type: Type): boolean {
  return typeof type === "string" ? type !== "dynamic" : isMadeOfWhole(type);
}

const isMadeOfWhole = weakMemo((type: Exclude<Type, string>): boolean => {
  if (type.kind === "tuple") return type.elements.every(isWhole);
  if (type.kind === "object") return !type.isOpen && [...type.attributes.values()].every(isWhole);
  return isWhole(type.element);
});
