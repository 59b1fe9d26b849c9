/**
 * The lines of a file with one JSON object in each, read one by one when they are needed.
 *
 * @param text reads the file, when the first line is needed.
 * @param heads matches the beginning of a line: its groups, with spaces between them, are its name. Global.
 * @returns the content of a line; undefined if there is no line with that name.
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
