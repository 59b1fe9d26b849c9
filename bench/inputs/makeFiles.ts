// Resources dealt out to the files of a module.
import type { Made } from "./made";

/** As many groups as asked for, nearly equal in size, in order. */
export function makeFiles(resources: readonly Made[], count: number): Made[][] {
  return Array.from({ length: count }, (_, index) => {
    const from = Math.round((index * resources.length) / count);
    return resources.slice(from, Math.round(((index + 1) * resources.length) / count));
  });
}
