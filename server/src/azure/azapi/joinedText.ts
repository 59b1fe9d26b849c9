import type { NewValue } from "../../model/index";
import type { KnownValues } from "./argumentValue";

/** Texts one behind the other. */
export function joinedText(parts: readonly NewValue[], { write }: KnownValues): NewValue {
  const texts = parts.map((part) => (part.kind === "text" ? part.text : undefined));
  if (texts.every((text) => text !== undefined)) return { kind: "text", text: texts.join("") };
  const pieces = parts.map((part) => (part.kind === "text" ? write(part).slice(1, -1) : `\${${write(part)}}`));
  return { kind: "expression", source: `"${pieces.join("")}"` };
}
