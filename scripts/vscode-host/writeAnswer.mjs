// What the suite in the window has asked its launcher for.
import { renameSync, writeFileSync } from "node:fs";

/** Writes an answer as JSON into a file that is there at once, or not at all: the suite waits until it is. */
export function writeAnswer(path, answer) {
  writeFileSync(`${path}.new`, JSON.stringify(answer));
  renameSync(`${path}.new`, path);
}
