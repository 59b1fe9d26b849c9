/** Lists of Azure's of what is in a resource: where they are, and which resources have them. */

/** A list: its path, and the version of Azure's interface. */
export interface ListToRead {
  readonly path: string;
  readonly apiVersion: string;
  /** The name of the only one that there is, where answers may leave it out. */
  readonly only?: string;
}

/** A list of the parts of a resource, where only some of its type have them. */
export interface ListOfParts extends ListToRead {
  /** Only what is of one of these kinds has it; absent where anything has. */
  readonly kinds?: readonly string[];
}

/** Whether a resource, with Azure's `kind`, has such a list. */
export function hasParts({ kinds }: Pick<ListOfParts, "kinds">, kind: unknown): boolean {
  return kinds?.some((one) => one.toLowerCase() === String(kind).toLowerCase()) ?? true;
}
