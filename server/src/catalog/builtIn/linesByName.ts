/**
 * The lines of a file that has an object of JSON in each, read one by one as they are asked for.
 *
 * @param text reads the file, when the first line is asked for.
 * @param heads what a line begins with: its groups, with spaces between them, are its name. Global.
 * @returns what is in a line; undefined where there is none of that name.
 */
export function linesByName<Line>(text: () => string, heads: RegExp): (name: string) => Line | undefined {
  let whole = "";
  let starts: ReadonlyMap<string, number> | undefined;
  const lines = new Map<string, Line | undefined>();

  function read(name: string): Line | undefined {
    if (!starts) {
      whole = text();
      starts = new Map(Array.from(whole.matchAll(heads), (head) => [head.slice(1).join(" "), head.index]));
    }
    const start = starts.get(name);
    if (start === undefined) return undefined;
    const end = whole.indexOf("\n", start);
    return JSON.parse(whole.slice(start, end < 0 ? undefined : end));
  }

  return (name) => {
    if (!lines.has(name)) lines.set(name, read(name));
    return lines.get(name);
  };
}
