// The orders in which lists are shown. Of a long list only the first part is, so only that is sorted.

/** Below 0 where `one` comes before `other`. */
export type Order<T> = (one: T, other: T) => number;

const collator = new Intl.Collator(undefined, { numeric: true, sensitivity: "base" });

/** Order of names for people: upper and lower case are the same, and numbers are compared as numbers. */
export function nameOrder(one: { readonly name: string }, other: { readonly name: string }): number {
  return textOrder(one.name, other.name);
}

/** Compares two texts in the order that the view uses. */
export function textOrder(one: string, other: string): number {
  return collator.compare(one, other);
}

/** All in the order of their names. */
export function byName<T extends { readonly name: string }>(items: readonly T[]): readonly T[] {
  return [...items].sort(nameOrder);
}

/**
 * The first `count` in an order. Equal items keep their order. It needs far fewer comparisons than sorting everything.
 */
export function firstOf<T>(items: readonly T[], count: number, order: Order<T>): readonly T[] {
  if (items.length <= 2 * count) return [...items].sort(order).slice(0, count);
  const first: T[] = [];
  for (const item of items) {
    if (first.length === count && order(item, first[count - 1]!) >= 0) continue;
    let [low, high] = [0, first.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (order(item, first[middle]!) < 0) high = middle;
      else low = middle + 1;
    }
    first.splice(low, 0, item);
    if (first.length > count) first.pop();
  }
  return first;
}
