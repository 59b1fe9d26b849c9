/** Kinds of blocks that can be in what a stack makes without a construct of their own, with the number of their labels. */
export const stackBlockKinds: ReadonlyMap<string, number> = new Map([
  ["action", 2],
  ["check", 1],
  ["data", 2],
  ["ephemeral", 2],
  ["import", 0],
  ["moved", 0],
  ["provider", 1],
  ["removed", 0],
  ["resource", 2],
  ["terraform", 0],
]);
