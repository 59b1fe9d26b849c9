/** The first of some names that is not taken, or else the last with a number. */
export function freeName(names: readonly string[], isTaken: (name: string) => boolean): string {
  const free = names.find((name) => !isTaken(name));
  if (free !== undefined) return free;
  let number = 2;
  while (isTaken(`${names.at(-1)}_${number}`)) number++;
  return `${names.at(-1)}_${number}`;
}
