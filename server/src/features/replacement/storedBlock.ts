import { type Instance, isObject, type Json, type JsonObject } from "../../azure/index";
import { type Attribute, type BodySchema, isSettable } from "../../catalog/index";
import type { Block, Body, BodyItem, Value } from "../../model/index";
import { ownProperty, type Span } from "../../text/index";

const nowhere: Span = { start: 0, end: 0 };
/** What the state does not tell for sure: with it, nothing is ever claimed to differ. */
const unknown: Value = { kind: "expression", parts: [], span: nowhere };

/** The resource in the state, as the block that would make it. `like` is the block that declares it. */
export function storedBlock({ type, alias, attributes, sensitive }: Instance, like: Block, schema: BodySchema): Block {
  const body = bodyOf(attributes, schema, sensitive);
  const provider = alias === undefined ? [] : [bodyItemOf("provider", textValue(`${type.split("_")[0]}.${alias}`))];
  return { ...like, body: { ...body, items: [...provider, ...body.items] } };
}

function bodyOf(json: JsonObject, schema: BodySchema, hidden: ReadonlySet<string> = new Set()): Body {
  const items = [...schema].flatMap(([name, attribute]): BodyItem[] => {
    if (!isSettable(attribute)) return [];
    // Another version of the provider wrote the state.
    const stored = ownProperty(json, name);
    if (stored === undefined || hidden.has(name) || isOpaque(attribute)) return [bodyItemOf(name, unknown)];
    if (stored === null) return [];
    if (!attribute.block) return [bodyItemOf(name, asValue(stored))];
    const { block } = attribute;
    const bodies = Array.isArray(stored) ? stored : [stored];
    return bodies.map((one: Json) =>
      bodyItemOf(name, isObject(one) ? { kind: "body", body: bodyOf(one, block), span: nowhere } : unknown),
    );
  });
  return { items, span: nowhere, closed: true };
}

/** Whether what is stored may be something else than what was written: a hash, say, or nothing. */
function isOpaque({ sensitive, writeOnly, diffSuppressed, normalized, format, id, idOf }: Attribute): boolean {
  const isComparable = format === "region" || id !== undefined || idOf !== undefined;
  return Boolean(sensitive || writeOnly || ((diffSuppressed || normalized) && !isComparable));
}

function asValue(json: Json): Value {
  if (typeof json === "string") return textValue(json);
  if (typeof json === "number") return { kind: "number", number: json, span: nowhere };
  if (typeof json === "boolean") return { kind: "bool", bool: json, span: nowhere };
  if (Array.isArray(json)) return { kind: "list", items: json.map(asValue), span: nowhere };
  if (!isObject(json)) return { kind: "null", span: nowhere };
  const items = Object.entries(json).map(([name, value]) => bodyItemOf(name, asValue(value)));
  return { kind: "body", body: { items, span: nowhere, closed: true }, span: nowhere };
}

function textValue(text: string): Value {
  return { kind: "text", text, inner: nowhere, span: nowhere };
}

function bodyItemOf(name: string, value: Value): BodyItem {
  return { name, nameSpan: nowhere, value, span: nowhere };
}
