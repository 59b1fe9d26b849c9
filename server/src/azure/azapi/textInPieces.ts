/** A long text that is sent as a list of its pieces: Azure's DNS takes none of more than 254 bytes. */
import type { SentProperty, TextInPieces } from "../../catalog/index";
import type { NewValue, Value } from "../../model/index";
import type { KnownValues } from "./knownValues";
import { expression, type Refused, refused } from "./written";

/** Whether a text is sent in pieces. */
export function isInPieces(as: SentProperty["as"]): as is TextInPieces {
  return typeof as === "object" && "pieces" in as;
}

/** The list of pieces; refused where a letter that is more than one byte could be cut through. */
export function piecesOf(value: NewValue, { pieces }: TextInPieces, known: KnownValues): NewValue | Refused {
  if (value.kind !== "text") return expression(`regexall("(?s).{1,${pieces}}", ${known.write(value)})`);
  const { text } = value;
  if (new TextEncoder().encode(text).length <= pieces) return { kind: "list", items: [value] };
  if (/[^\0-\x7f]/.test(text))
    return refused("is long and has letters that are not ASCII, which azurerm may cut through");
  const starts = Array.from({ length: Math.ceil(text.length / pieces) }, (_, index) => index * pieces);
  return { kind: "list", items: starts.map((start) => ({ kind: "text", text: text.slice(start, start + pieces) })) };
}

/** The text of such a list, or what an expression takes the pieces of; undefined where that is not to be seen. */
export function textOfPieces(value: Value, source: string): NewValue | undefined {
  if (value.kind !== "list") {
    const whole = /^regexall\("\(\?s\)\.\{1,\d+\}", (.*)\)$/s.exec(source)?.[1];
    return whole === undefined ? undefined : expression(whole);
  }
  const texts = value.items.flatMap((item) => (item.kind === "text" ? [item.text] : []));
  return texts.length < value.items.length ? undefined : { kind: "text", text: texts.join("") };
}
