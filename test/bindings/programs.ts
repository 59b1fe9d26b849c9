import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "../harness/service";

/** A program as a converter without schemas writes it. */
export interface ConvertedProgram {
  readonly name: string;
  readonly text: string;
  /** What it makes once it is right. */
  readonly expected?: unknown;
}

const folder = join(root, "test/bindings/programs");

/** Those of the project, and those in the document that the environment variable SEED names. */
export function programs(): readonly ConvertedProgram[] {
  const own = readdirSync(folder)
    .filter((file) => file.endsWith(".ts"))
    .map((file) => file.replace(/\.ts$/, ""))
    .map((name) => ({
      name,
      text: readFileSync(join(folder, `${name}.ts`), "utf8"),
      expected: JSON.parse(readFileSync(join(folder, `${name}.json`), "utf8")),
    }));
  return [...own, ...inDocument(process.env.SEED)];
}

function inDocument(path: string | undefined): readonly ConvertedProgram[] {
  if (!path || !existsSync(path)) return [];
  const blocks = readFileSync(path, "utf8").matchAll(/^```typescript\n([\s\S]*?)^```/gm);
  return [...blocks].map(([, text = ""], index) => ({ name: `document${index + 1}`, text }));
}
