import { listLines } from "../text/index";

/**
 * What the description of a variable says of what is in its objects, by the names that lead there: `"network_acls.bypass"`. It is the
 * list of their names, each below the one that it is in, that descriptions of Azure's verified modules have:
 * "- `bypass` - (Optional) Which traffic goes past."
 */
export function memberDescriptions(description: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const paths: string[] = [];
  let last: string | undefined;
  for (const { depth, isItem, text } of listLines(description)) {
    if (!isItem) {
      // What is further in goes on with its item; an empty line, or one that is not, ends it.
      if (text === "" || depth < paths.length) last = undefined;
      else if (last !== undefined) found.set(last, `${found.get(last)} ${text}`.trim());
      continue;
    }
    const named = /^(?:`([A-Za-z_][\w-]*)`|\*\*([A-Za-z_][\w-]*)\*\*)(.*)$/.exec(text);
    const name = named?.[1] ?? named?.[2];
    // What is in an item that names nothing, as the key of a map, is in what that is in.
    const around = paths[depth - 2] ?? "";
    const path = name === undefined ? around : around === "" ? name : `${around}.${name}`;
    paths.splice(depth - 1, paths.length, path);
    last = name === undefined || found.has(path) ? undefined : path;
    if (last !== undefined) found.set(last, named![3]!.replace(leading, ""));
  }
  return found;
}

/** What is between a name and what is said of it: a dash, and a word that the type says too. */
const leading = /^[ \t]*[-–—:=]?[ \t]*(?:\((?:Optional|Required)\)[ \t]*[-–—:.,]?[ \t]*)?/i;
