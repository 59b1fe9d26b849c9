import { isSameType, type Type } from "../type";

/** Whether all of these types are the same. */
export function areSameType(types: readonly Type[]): boolean {
  return types.every((type) => isSameType(type, types[0]!));
}

/**
 * Whether no value could be of all these types, even if it is converted: some of them are strings, numbers or bools, and some
 * are not, or they are numbers and bools. Of others cty decides by rules of its own whether they go together.
 */
export function haveNothingInCommon(types: readonly Type[]): boolean {
  const isPrimitive = (type: Type) => typeof type === "string" && type !== "dynamic";
  if (types.every(isPrimitive)) return types.includes("number") && types.includes("bool") && !types.includes("string");
  return types.some(isPrimitive) && types.some((type) => typeof type !== "string");
}
