/** A browser does not tell how busy its computer is. */
export function patience(milliseconds: number): number {
  return milliseconds;
}

/** As in scripts/patience.mjs. */
export function limit(milliseconds: number, over: (seconds: number) => void): () => void {
  const timer = setTimeout(() => over(milliseconds / 1000), milliseconds);
  return () => clearTimeout(timer);
}
