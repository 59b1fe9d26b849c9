import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** One case of a case file: `=== name`, the text, `---`, what it is expected to give. */
export interface Case {
  readonly name: string;
  readonly text: string;
  readonly expected: string;
}

/** The cases of each file in a folder of `test/cases`. */
export function caseFiles(folder: string): Map<string, Case[]> {
  const directory = join("test/cases", folder);
  const files = readdirSync(directory).filter((file) => file.endsWith(".txt"));
  return new Map(files.map((file) => [join(directory, file), casesOf(readFileSync(join(directory, file), "utf8"))]));
}

function casesOf(file: string): Case[] {
  return file
    .split(/^=== /m)
    .slice(1)
    .map((part) => {
      const name = part.slice(0, part.indexOf("\n"));
      const [text = "", expected = ""] = part.slice(name.length + 1).split(/^---\n/m);
      return { name, text, expected: expected.trim() };
    });
}

/** Writes a file anew with what its cases give now. */
export function writeCases(file: string, cases: readonly Case[]): void {
  const parts = cases.map(({ name, text, expected }) => `=== ${name}\n${text}---\n${expected && `${expected}\n`}\n`);
  writeFileSync(file, `${parts.join("").trimEnd()}\n`);
}
