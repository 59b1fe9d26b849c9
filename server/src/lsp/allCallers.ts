/** The longest chain of callers to follow; Terraform itself has no limit, people do. */
const longestChain = 5;

/** Those that call folders, themselves or through others: nearest first, and each once. `callersOf` says who calls one. */
export async function allCallers<Caller extends { readonly folder: string }>(
  folders: readonly string[],
  callersOf: (folder: string) => Promise<readonly Caller[]>,
): Promise<readonly Caller[]> {
  const seen = new Set(folders);
  const all: Caller[] = [];
  let level: readonly string[] = [...seen];
  for (let step = 0; step < longestChain && level.length > 0; step++) {
    const callers = (await Promise.all(level.map(callersOf))).flat();
    const fresh = callers.filter(({ folder }) => !seen.has(folder) && seen.add(folder));
    all.push(...fresh);
    level = fresh.map(({ folder }) => folder);
  }
  return all;
}
