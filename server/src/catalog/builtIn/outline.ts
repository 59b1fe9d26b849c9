import type { Outline, Outlined } from "../schema";
import type { StoredAttribute, StoredBody, StoredType } from "./format";

/** All names of a stored type, those of every snapshot together. */
export function outlineOf({ attributes, timeoutMinutes }: StoredType): Outline {
  const outline = bodyOutline(attributes);
  if (!timeoutMinutes) return outline;
  const value: Outlined = { isBlock: false, isMap: false };
  const inside = new Map(Object.keys(timeoutMinutes).map((operation) => [operation, value]));
  return new Map([...outline, ["timeouts", { inside, isBlock: true, isMap: false }]]);
}

function bodyOutline(stored: StoredBody): Outline {
  return new Map(Object.entries(stored).map(([name, attribute]) => [name, outlined(attribute)]));
}

function outlined({ type, block, elem, configMode }: StoredAttribute): Outlined {
  const inside = block ?? elem?.block;
  return {
    ...(inside && { inside: bodyOutline(inside) }),
    isBlock: block !== undefined && configMode !== "attribute" && configMode !== "object",
    isMap: type === "map" && !inside,
  };
}
