/** What public code uses most, as server/data has it. */

/** What people write, where there is a choice. */
export interface Usage {
  /** Types that they use, the most used first. */
  readonly resource: readonly string[];
  readonly data: readonly string[];
  /** By resource type, its required arguments in the order of the documentation, where that is not the alphabet's. */
  readonly order: ReadonlyMap<string, readonly string[]>;
}

/** The arguments and blocks that people set, the most used first: by type of a resource, then by the path of the block in it, as `os_disk.diff_disk_settings`. */
export type UsedArguments = ReadonlyMap<string, ReadonlyMap<string, readonly string[]>>;

export const unknownUsage: Usage = { resource: [], data: [], order: new Map() };

/** The content of a usage.json, which scripts/usage.mjs writes; empty if the text is not such a file. */
export function readUsage(text: string): Usage | undefined {
  try {
    const { resource = [], data = [], order = {} }: Written = JSON.parse(text);
    return { resource, data, order: new Map(Object.entries(order)) };
  } catch {
    return undefined;
  }
}

/**
 * The content of a usedArguments.json, which scripts/usedArguments.mjs writes; empty if the text is not such a file.
 */
export function readUsedArguments(text: string): UsedArguments {
  try {
    const { types }: { types: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> } =
      JSON.parse(text);
    return new Map(Object.entries(types).map(([type, bodies]) => [type, new Map(Object.entries(bodies))]));
  } catch {
    return new Map();
  }
}

type Written = Partial<Omit<Usage, "order">> & { readonly order?: Readonly<Record<string, readonly string[]>> };
