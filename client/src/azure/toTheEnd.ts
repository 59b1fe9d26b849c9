import type { LiveList } from "./types";

/** A list as it is when all that there is more of was read, or has failed. */
export async function toTheEnd<T>(first: LiveList<T>, signal?: AbortSignal): Promise<LiveList<T>> {
  let list = first;
  while (list.more && !list.problem) list = await list.more(signal ? { signal } : {});
  return list;
}
