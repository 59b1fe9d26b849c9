/** How much there may be: the least and the most, as far as there are such. */
interface Limits {
  readonly min?: number;
  readonly max?: number;
}

/** `2 to 5 characters`. */
export function amount({ min, max }: Limits, of: string): string {
  const many = (count: number) => `${count} ${of}${count === 1 ? "" : "s"}`;
  if (min !== undefined && max !== undefined) return min === max ? many(min) : `${min} to ${many(max)}`;
  return min !== undefined ? `at least ${many(min)}` : `at most ${many(max ?? 0)}`;
}

/** `between 2 and 5`. */
export function range({ min, max }: Limits): string {
  if (min !== undefined && max !== undefined) return `between ${min} and ${max}`;
  return min !== undefined ? `${min} or more` : `${max} or less`;
}
