// The text of a data file of a provider of which nothing is known yet: its header alone.
import { lines } from "./lines.mjs";

/** `provider` is its local name. */
export function emptyData(provider) {
  return lines([{ provider, snapshots: [], full: [], tells: {}, releases: [] }]);
}
