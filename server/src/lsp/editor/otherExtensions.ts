// The other extensions that the editor tells of. Items with a wrong shape are left out.

import type { Capability, OtherExtension } from "../../coexistence/index";
import { isObject } from "../../text/index";

/** Parses the editor's list of other extensions. */
export function otherExtensionsFrom(values: unknown): readonly OtherExtension[] {
  return (Array.isArray(values) ? values : []).flatMap((value: unknown): OtherExtension[] => {
    if (!isObject(value)) return [];
    const { languages, scheme, capabilities, triggers, suggests, typed } = value;
    if (!isTexts(languages) || !isTexts(capabilities)) return [];
    return [
      {
        languages,
        ...(typeof scheme === "string" && { scheme }),
        // Unknown capabilities do no harm: nothing looks for them.
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
