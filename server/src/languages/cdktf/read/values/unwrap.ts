import { type Body, type Entry, entryOf, type Value } from "../../../../model/index";

/** Entries of Terraform's JSON as programs have them: a string that is nothing but an interpolation is what stands in it. */
export function unwrapEntries(entries: readonly Entry[]): Entry[] {
  return entries.map((entry) => {
    const { dynamic } = entry;
    if (!dynamic) return { ...entry, value: unwrap(entry.value) };
    const body = bodyOf(dynamic.body);
    const content = entryOf(body, "content")?.value;
    return { ...entry, value: content?.kind === "body" ? content : entry.value, dynamic: { ...dynamic, body } };
  });
}

function bodyOf(body: Body): Body {
  return { ...body, entries: unwrapEntries(body.entries) };
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

/** Whether a value tells more than that something stands there. */
export function isInformative(value: Value): boolean {
  if (value.kind === "expression")
    return value.parts.length > 0 || value.gives !== undefined || value.call !== undefined;
  return value.kind !== "missing";
}

/** A template that is nothing but one interpolation is what stands in it. */
export function unwrapInterpolation(value: Value): Value {
  if (value.kind !== "expression" || value.gives || value.call) return value;
  const [only, ...others] = value.parts;
  return only && others.length === 0 && only.kind !== "missing" ? { ...only, span: value.span } : value;
}
