/** How many of so many items are in front of a place, by binary search: those that are come first. */
export function partitionPoint(count: number, isBefore: (index: number) => boolean): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isBefore(middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * The index of the last of some ascending numbers that is not greater than a given one; 0 if all are greater, or there
 * are none.
 */
export function lastUpTo(numbers: ArrayLike<number>, most: number): number {
  return Math.max(0, partitionPoint(numbers.length, (index) => numbers[index]! <= most) - 1);
}
