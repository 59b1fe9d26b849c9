import type { Value } from "../../../../model/value";
import { templateOfText } from "../../../json/valueOfText";
import type { Context } from "../context";
import type { TextNode } from "../syntax/node";
import { decodeText } from "./decodeText";
import { loneValue } from "./loneValue";
import { joined } from "./templateValue";

/** A string, which is a template to Terraform. */
export function textValue(c: Context, { start, end, closed }: TextNode): Value {
  const span = { start, end };
  const inner = { start: start + 1, end: closed ? end - 1 : end };
  const raw = c.text.slice(inner.start, inner.end);
  const text = decodeText(raw);
  if (!/[$%]\{/.test(text)) return { kind: "text", span, text, inner };
  if (raw !== text) return joined(c, { start, end, pieces: [inner] }, [text]);
  return loneValue(templateOfText(c.reader, { kind: "text", start, end, text, plain: closed }));
}
