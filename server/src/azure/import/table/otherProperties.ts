/** Maps of people's that are not sent as they are. */
import type { Attribute, BodyType, SentProperty } from "../../../catalog/index";
import { ownProperty } from "../../../text/index";
import { isObject, isSameJson, type Json, type JsonObject } from "../../json";
import { propertyOf } from "./saysMore";

/**
 * What people have put among the properties of a resource, if azurerm has a map for it: those that the type does not
 * know. Undefined if the argument is not such a map, or the type is not known.
 */
export function otherProperties(
  json: JsonObject,
  body: BodyType | undefined,
  { type, elem }: Attribute,
  at: string | undefined,
): JsonObject | undefined {
  const { properties } = json;
  const own = propertyOf(body, json, "properties")?.type;
  if (at !== "properties" || type !== "map" || elem?.type !== "string" || !own || !isObject(properties))
    return undefined;
  return Object.fromEntries(Object.entries(properties).filter(([name]) => !propertyOf(own, properties, name)));
}

/** The texts of a map whose values each become an object beside what is always in it; undefined where one is another object. */
export function unwrapped(
  value: Json | undefined,
  { in: name, of }: NonNullable<SentProperty["wrap"]>,
): Json | undefined {
  if (!isObject(value)) return undefined;
  const all = Object.entries(value).map(([key, one]) => {
    const text = isObject(one) ? ownProperty(one, name) : undefined;
    return typeof text === "string" && isSameJson({ ...of, [name]: text }, one as JsonObject)
      ? ([key, text] as const)
      : undefined;
  });
  return all.includes(undefined) ? undefined : Object.fromEntries(all as (readonly [string, string])[]);
}
