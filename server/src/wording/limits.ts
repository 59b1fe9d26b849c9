import { counted } from "../text/index";

/** How much there may be: the least and the most, as far as there are such. */
interface Limits {
  readonly min?: number;
  readonly max?: number;
}

/** `2 to 5 characters`. */
export function amount({ min, max }: Limits, of: string): string {
  if (min !== undefined && max !== undefined) return min === max ? counted(min, of) : `${min} to ${counted(max, of)}`;
  return min !== undefined ? `at least ${counted(min, of)}` : `at most ${counted(max ?? 0, of)}`;
}

/** `between 2 and 5`. */
export function range({ min, max }: Limits): string {
  if (min !== undefined && max !== undefined) return `between ${min} and ${max}`;
  return min !== undefined ? `${min} or more` : `${max} or less`;
}
