/** Order of versions by their numbers. A suffix such as `-beta1` does not count: it has the schema of its release. */
export function compareVersions(a: string, b: string): number {
  const x = numbersOf(a);
  const y = numbersOf(b);
  for (let at = 0; at < 3; at++) {
    const difference = (x[at] ?? 0) - (y[at] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

function numbersOf(version: string): number[] {
  return version
    .replace(/[-+].*/, "")
    .split(".")
    .map((part) => Number.parseInt(part, 10) || 0);
}
