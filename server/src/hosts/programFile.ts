// Where our programs are that are loaded in processes of their own.
import { existsSync } from "node:fs";
import { join } from "node:path";

/** The path of a bundle in dist/. */
export function programFile(name: string): string {
  // Tests are in folders below.
  const places = [".", "..", "../..", "../../.."].map((above) => join(__dirname, above, name));
  return places.find((place) => existsSync(place)) ?? join(__dirname, name);
}
