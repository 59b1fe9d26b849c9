// The built-in catalog over the data files, which are beside the bundled program. Each is read at once and only when asked for.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Catalog, DataText } from "../catalog/index";
import { builtIn, createCatalog } from "../core";

/** The catalog of the built-in data, which are read when they are first needed. */
export function builtInCatalog(): Catalog {
  return createCatalog([builtIn(loadData, openData)]);
}

/** The text of a data file, or undefined if there is none of that name. All is ASCII, which is read in half the time as what it is. */
function loadData(file: string): string | undefined {
  return bytesOf(file)?.toString("latin1");
}

/** The same, of which only what is cut out becomes text. */
function openData(file: string): DataText | undefined {
  const bytes = bytesOf(file);
  return bytes && new AsciiText(bytes);
}

function bytesOf(file: string): Buffer | undefined {
  try {
    return readFileSync(join(__dirname, "data", file));
  } catch {
    return undefined;
  }
}

class AsciiText implements DataText {
  constructor(private readonly bytes: Buffer) {}

  get length(): number {
    return this.bytes.length;
  }

  indexOf(text: string, from?: number): number {
    return this.bytes.indexOf(text, from, "latin1");
  }

  slice(start?: number, end?: number): string {
    return this.bytes.subarray(start, end).toString("latin1");
  }
}
