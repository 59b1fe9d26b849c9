/**
 * What names the documentation of a suggestion: the kind of block (or `keyword`, `function`), the type, and the path of
 * the argument. A string, since it travels to the editor and back.
 */
export function keyOf(kind: string, type: string, path: readonly string[]): string {
  return [kind, type, ...path].join(" ");
}

/** The parts of a key that `keyOf` made. */
export function partsOf(key: string): { kind: string; type: string; path: readonly string[] } {
  const [kind = "", type = "", ...path] = key.split(" ");
  return { kind, type, path };
}
