/**
 * @returns what computes something once for each object, for as long as that is there. It must follow from the object alone,
 * which must not change.
 */
export function onceFor<K extends object, T>(compute: (key: K) => T): (key: K) => T {
  // Weak, since what is computed for a part of a document, say, has to go with it.
  const known = new WeakMap<K, { readonly value: T }>();
  return (key) => {
    let found = known.get(key);
    if (!found) {
      found = { value: compute(key) };
      known.set(key, found);
    }
    return found.value;
  };
}
