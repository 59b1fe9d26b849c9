// How times are taken and summed up, in milliseconds.

/** What `action` takes, each of `runs` times after `warmUps` that do not count. */
export async function timesOf(runs: number, warmUps: number, action: () => unknown): Promise<number[]> {
  const times: number[] = [];
  for (let run = -warmUps; run < runs; run++) {
    const start = performance.now();
    await action();
    if (run >= 0) times.push(performance.now() - start);
  }
  return times;
}

/** The value in the middle. */
export function median(values: readonly number[]): number {
  return percentile(values, 50);
}

/** The smallest value that at least `percent` of all values do not exceed. */
export function percentile(values: readonly number[], percent: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil((percent / 100) * sorted.length) - 1)] ?? Number.NaN;
}
