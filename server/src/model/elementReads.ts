import { bodyItemOf } from "./body";
import { type Body, type BodyItem, type Reference, type Value, valuesIn } from "./value";

/** The places in the content of a `dynamic` block that read its element. */
export function elementReads({ value, dynamic }: BodyItem): readonly Reference[] {
  if (!dynamic) return [];
  const labels = bodyItemOf(dynamic.body, "labels");
  return [
    ...(labels ? readsIn(labels.value, dynamic.iterator) : []),
    ...(value.kind === "body" ? readsInBody(value.body, dynamic.iterator) : []),
  ];
}

function* readsInBody({ items }: Body, name: string): Generator<Reference> {
  for (const { key, value, dynamic } of items) {
    if (key) yield* readsIn(key, name);
    const forEach = dynamic && bodyItemOf(dynamic.body, "for_each");
    if (forEach) yield* readsIn(forEach.value, name);
    // In the content of this one, the name is that of its own element.
    if (dynamic?.iterator === name) continue;
    const labels = dynamic && bodyItemOf(dynamic.body, "labels");
    if (labels) yield* readsIn(labels.value, name);
    if (value.kind === "body") yield* readsInBody(value.body, name);
    else yield* readsIn(value, name);
  }
}

function* readsIn(value: Value, name: string): Generator<Reference> {
  for (const part of valuesIn(value)) {
    if (part.kind !== "reference" || part.reference.bound !== "iterator") continue;
    if (part.reference.steps[0]?.name === name) yield part.reference;
  }
}
