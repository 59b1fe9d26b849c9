import type { Attribute } from "../../../catalog/schema";
import type { Known, Written } from "./known";

/** Whether Terraform sees no difference between what is written and what is there. */
export function isSameValue(written: Written, live: Known, attribute: Attribute): boolean {
  if (Array.isArray(written)) {
    if (!Array.isArray(live) || written.length !== live.length) return false;
    const element = attribute.elem ?? attribute;
    if (attribute.type !== "set") return written.every((one, index) => isSameValue(one, live[index]!, element));
    return written.every((one) => live.some((other: Known) => isSameValue(one, other, element)));
  }
  if (typeof written === "object" && written !== null) return isSameMap(written, live, attribute);
  if (typeof written === "symbol" || typeof live === "object") return written === live;
  return settled(String(written), attribute) === settled(String(live), attribute);
}

function isSameMap(written: object, live: Known, attribute: Attribute): boolean {
  if (typeof live !== "object" || live === null) return false;
  const mine = Object.entries(written) as [string, Written][];
  const theirs = new Map(Object.entries(live) as [string, Known][]);
  const element = attribute.elem ?? { type: "string" };
  return (
    mine.length === theirs.size &&
    mine.every(([name, value]) => theirs.has(name) && isSameValue(value, theirs.get(name)!, element))
  );
}

/** A text without what the plan ignores: the case of some, and the spaces of regions. */
function settled(text: string, { diffSuppressed, ignoreCase, format }: Attribute): string {
  if (format === "region") return text.toLowerCase().replaceAll(" ", "");
  return diffSuppressed || ignoreCase ? text.toLowerCase() : text;
}
