import type { NewValue } from "../../model/index";
import { decimalText } from "../../text/index";

/** Texts one behind the other; an expression may be a text with others in it. `write` writes a value as text. */
export function joinedText(
  parts: readonly NewValue[],
  { write }: { readonly write: (value: NewValue) => string },
): NewValue {
  const texts = parts.map((part) =>
    part.kind === "text" ? part.text : part.kind === "number" ? decimalText(part.number) : undefined,
  );
  if (texts.every((text) => text !== undefined)) return { kind: "text", text: texts.join("") };
  const pieces = parts.map((part) => {
    const source = write(part);
    return part.kind === "text" || /^"[^"]*"$/.test(source) ? source.slice(1, -1) : `\${${source}}`;
  });
  return { kind: "expression", source: `"${pieces.join("")}"` };
}
