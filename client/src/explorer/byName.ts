/** In the order in which people look for names: upper and lower case are the same, and numbers count as numbers. */
export function byName<T extends { readonly name: string }>(items: readonly T[]): readonly T[] {
  return [...items].sort((one, other) => order.compare(one.name, other.name));
}

const order = new Intl.Collator(undefined, { numeric: true, sensitivity: "base" });
