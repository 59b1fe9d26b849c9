// Where the data files are: beside the bundled program. Read at once and only when asked for.
import { readFileSync } from "node:fs";
import { join } from "node:path";

/** The text of a data file, or undefined if there is none of that name. All is ASCII, which is read in half the time as what it is. */
export function loadData(file: string): string | undefined {
  try {
    return readFileSync(join(__dirname, "data", file), "latin1");
  } catch {
    return undefined;
  }
}
