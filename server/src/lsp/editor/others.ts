// What else the editor says it has, checked where it enters: what has another shape is left out.
import type { Capability, OtherExtension } from "../../coexistence/otherExtension";
import { isObject } from "../isObject";

/** Reads a list of others as the editor gives it. */
export function otherExtensionsFrom(values: unknown): readonly OtherExtension[] {
  return (Array.isArray(values) ? values : []).flatMap((value: unknown): OtherExtension[] => {
    if (!isObject(value)) return [];
    const { languages, scheme, capabilities, triggers, suggests, typed } = value;
    if (!isTexts(languages) || !isTexts(capabilities)) return [];
    return [
      {
        languages,
        ...(typeof scheme === "string" && { scheme }),
        // One that we do not know is looked up by nobody.
        capabilities: capabilities as readonly Capability[],
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
