// What else the editor says it has, checked where it enters: what has another shape is left out.
import type { Other, Part } from "../../coexistence/otherExtension";
import { isObject } from "../isObject";

/** Reads a list of others as the editor gives it. */
export function othersFrom(values: unknown): readonly Other[] {
  return (Array.isArray(values) ? values : []).flatMap((value: unknown): Other[] => {
    if (!isObject(value)) return [];
    const { languages, scheme, parts, triggers, suggests, typed } = value;
    if (!isTexts(languages) || !isTexts(parts)) return [];
    return [
      {
        languages,
        ...(typeof scheme === "string" && { scheme }),
        // One that we do not know is looked up by nobody.
        parts: parts as readonly Part[],
        triggers: typeof triggers === "string" ? triggers : "",
        suggests: suggests === "beginning" ? "beginning" : "anything",
        ...(typeof typed === "string" && { typed }),
      },
    ];
  });
}

function isTexts(values: unknown): values is readonly string[] {
  return Array.isArray(values) && values.every((value) => typeof value === "string");
}
