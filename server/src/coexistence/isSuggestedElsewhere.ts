import type { Other, Part } from "./otherExtension";

/** Whether one of `others` suggests what is called `label`, where `typed` has been typed of it. */
export function isGiven(others: readonly Other[], part: Part, label: string, typed: string): boolean {
  return others.some(
    (other) =>
      other.parts.includes(part) &&
      typed.startsWith(other.typed ?? "") &&
      (other.suggests === "anything" || label.startsWith(typed)),
  );
}
