// One line of the table that `npm run bench` prints.

/** Something measured. Without a target it is for information only. */
export interface Row {
  readonly name: string;
  readonly unit: "ms" | "MB";
  readonly ours: number;
  /** The same of something else that does the same work, taken in the same run. */
  readonly reference?: number;
  readonly target?: Target;
}

/** The most that `ours` may be, as such or as a part of the reference. */
export type Target = { readonly atMost: number } | { readonly ofReference: number };

/** Whether a row meets its target; undefined where there is none, or nothing to hold it against. */
export function isMet({ ours, reference, target }: Row): boolean | undefined {
  if (!target) return undefined;
  if ("atMost" in target) return ours <= target.atMost;
  return reference === undefined ? undefined : ours <= reference * target.ofReference;
}
