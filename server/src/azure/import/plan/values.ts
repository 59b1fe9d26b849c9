import type { Attribute } from "../../../catalog/schema";
import type { StateValue } from "../../stateValue";

/** Stands for a value that only Terraform can work out, like `(known after apply)` in a plan. */
export const unknownValue: unique symbol = Symbol("unknown");

/** A value in the configuration of a resource. */
export type ConfigValue =
  | string
  | number
  | boolean
  | null
  | typeof unknownValue
  | readonly ConfigValue[]
  | ConfigObject;

/** The arguments that are written in a body. */
export interface ConfigObject {
  readonly [name: string]: ConfigValue;
}

/** Whether Terraform sees no difference between the value and one that is not there. */
export function isEmpty(value: StateValue | undefined): boolean {
  if (value === undefined || value === null || value === "" || value === false || value === 0) return true;
  return typeof value === "object" && Object.keys(value).length === 0;
}

/** The same, except that zero and false are values. */
export function isAbsent(value: StateValue | undefined): boolean {
  return value !== false && value !== 0 && isEmpty(value);
}

/** Whether a plan shows no difference between a value in the configuration and one in the state. */
export function isSameValue(written: ConfigValue, live: StateValue, attribute: Attribute): boolean {
  if (Array.isArray(written)) {
    if (!Array.isArray(live) || written.length !== live.length) return false;
    const element = attribute.elem ?? attribute;
    if (attribute.type !== "set") return written.every((one, index) => isSameValue(one, live[index]!, element));
    return written.every((one) => live.some((other: StateValue) => isSameValue(one, other, element)));
  }
  if (typeof written === "object" && written !== null) return isSameMap(written, live, attribute);
  if (typeof written === "symbol" || typeof live === "object") return written === live;
  return normalized(String(written), attribute) === normalized(String(live), attribute);
}

function isSameMap(written: object, live: StateValue, attribute: Attribute): boolean {
  if (typeof live !== "object" || live === null) return false;
  const mine = Object.entries(written) as [string, ConfigValue][];
  const theirs = new Map(Object.entries(live) as [string, StateValue][]);
  const element = attribute.elem ?? { type: "string" };
  return (
    mine.length === theirs.size &&
    mine.every(([name, value]) => theirs.has(name) && isSameValue(value, theirs.get(name)!, element))
  );
}

/** A text in the form in which the provider compares it: some ignore case, regions also spaces. */
function normalized(text: string, { diffSuppressed, ignoreCase, format }: Attribute): string {
  if (format === "region") return text.toLowerCase().replaceAll(" ", "");
  return diffSuppressed || ignoreCase ? text.toLowerCase() : text;
}
