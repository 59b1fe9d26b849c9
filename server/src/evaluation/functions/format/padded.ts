import { charactersOf } from "../graphemes";

/** A text filled up in front, to a width in characters. */
export function padded(text: string, width: number, fill = " ", isBehind = false): string {
  const missing = width - (charactersOf(text)?.length ?? text.length);
  if (missing <= 0) return text;
  return isBehind ? `${text}${fill.repeat(missing)}` : `${fill.repeat(missing)}${text}`;
}
