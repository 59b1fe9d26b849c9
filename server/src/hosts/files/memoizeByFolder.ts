/** `work` with a cache by folder. */
export function memoizeByFolder<T>(work: (folder: string) => Promise<T>): (folder: string) => Promise<T> {
  const results = new Map<string, Promise<T>>();
  return (folder) => {
    const answer = results.get(folder) ?? work(folder);
    results.set(folder, answer);
    return answer;
  };
}
