import { entryOf } from "./body";
import { type Body, type Entry, type Reference, type Value, valuesIn } from "./value";

/** Where the content of a `dynamic` block, and whatever stands in it, reads the element that it is made of. */
export function elementReads({ value, dynamic }: Entry): readonly Reference[] {
  if (!dynamic) return [];
  const labels = entryOf(dynamic.body, "labels");
  return [
    ...(labels ? readsIn(labels.value, dynamic.iterator) : []),
    ...(value.kind === "body" ? readsInBody(value.body, dynamic.iterator) : []),
  ];
}

function* readsInBody({ entries }: Body, name: string): Generator<Reference> {
  for (const { key, value, dynamic } of entries) {
    if (key) yield* readsIn(key, name);
    const forEach = dynamic && entryOf(dynamic.body, "for_each");
    if (forEach) yield* readsIn(forEach.value, name);
    // In the content of this one, the name is that of its own element.
    if (dynamic?.iterator === name) continue;
    const labels = dynamic && entryOf(dynamic.body, "labels");
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
