/** `work` with a cache by folder. */
export function memoizeByFolder<T>(work: (folder: string) => Promise<T>): (folder: string) => Promise<T> {
  const known = new Map<string, Promise<T>>();
  return (folder) => {
    const answer = known.get(folder) ?? work(folder);
    known.set(folder, answer);
    return answer;
  };
}
