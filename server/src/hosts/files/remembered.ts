// Work on folders that is done once each.

/** `work`, with its answers kept. */
export function remembered<T>(work: (folder: string) => Promise<T>): (folder: string) => Promise<T> {
  const known = new Map<string, Promise<T>>();
  return (folder) => {
    const answer = known.get(folder) ?? work(folder);
    known.set(folder, answer);
    return answer;
  };
}
