/**
 * @returns a function that computes something once for each text, and begins again with more than `most`: texts from
 *   outside come and go.
 */
export function boundedMemo<T>(most: number, compute: (text: string) => T): (text: string) => T {
  const kept = new Map<string, { readonly value: T }>();
  return (text) => {
    let found = kept.get(text);
    if (!found) {
      if (kept.size >= most) kept.clear();
      found = { value: compute(text) };
      kept.set(text, found);
    }
    return found.value;
  };
}
