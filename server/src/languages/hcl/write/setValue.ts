import type { NewValue } from "../../../model/change";
import type { Value } from "../../../model/value";
import type { Edit } from "../../../text/edit";
import { appended, extend } from "../../appended";
import { longest, writeValue } from "./writeValue";

const pen = { isSnippet: false, next: 1 };

/** Puts another value in the place of one. A list that only gets longer keeps its items as they are, with their comments. */
export function setValue(value: Value, to: NewValue, text: string): Edit[] {
  const { span } = value;
  const margin = /^[ \t]*/.exec(text.slice(text.lastIndexOf("\n", span.start - 1) + 1))![0];
  const whole = [{ span, text: writeValue(to, pen).replace(/\n(?=.)/g, `\n${margin}`) }];
  const more = appended(value, to)?.map((item) => writeValue(item, pen));
  const inside = text.slice(span.start, span.end);
  if (!more || (!inside.includes("\n") && inside.length + more.join(", ").length > longest)) return whole;
  return extend(value, more, text);
}
