import { type Body, type BodyItem, bodyItemOf, type Value } from "../../../../model/index";

/** Entries of Terraform's JSON as in programs: a string that is only an interpolation becomes its content. */
export function unwrapBodyItems(items: readonly BodyItem[]): BodyItem[] {
  return items.map((item) => {
    const { dynamic } = item;
    if (!dynamic) return { ...item, value: unwrap(item.value) };
    const body = bodyOf(dynamic.body);
    const content = bodyItemOf(body, "content")?.value;
    return { ...item, value: content?.kind === "body" ? content : item.value, dynamic: { ...dynamic, body } };
  });
}

function bodyOf(body: Body): Body {
  return { ...body, items: unwrapBodyItems(body.items) };
}

function unwrap(value: Value): Value {
  switch (value.kind) {
    case "list":
      return { ...value, items: value.items.map(unwrap) };
    case "body":
      return { ...value, body: bodyOf(value.body) };
    default:
      return unwrapInterpolation(value);
  }
}

/** Whether a value says more than that something exists. */
export function isInformative(value: Value): boolean {
  if (value.kind === "expression")
    return value.parts.length > 0 || value.gives !== undefined || value.call !== undefined;
  return value.kind !== "missing";
}

/** A template that is only one interpolation becomes its content. */
export function unwrapInterpolation(value: Value): Value {
  if (value.kind !== "expression" || value.gives || value.call) return value;
  const [only, ...others] = value.parts;
  return only && others.length === 0 && only.kind !== "missing" ? { ...only, span: value.span } : value;
}
