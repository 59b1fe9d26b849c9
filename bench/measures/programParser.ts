// A program into the model, against the parser of TypeScript (the last one that is written in JavaScript): the same text,
// both warm, in one process. Not the same work: ours understands what the program constructs, theirs is a whole language.
import { createRequire } from "node:module";
import { join } from "node:path";
import { parseProgram } from "../../server/src/languages/cdktf/parse/parseProgram";
import { builtCatalog } from "../builtCatalog";
import { makeResources } from "../inputs/makeResources";
import { programText } from "../inputs/programText";
import type { Measure } from "../measure";
import { median, timesOf } from "../stats";

const uri = "file:///module/main.ts";

interface TypeScript {
  readonly version: string;
  readonly ScriptTarget: { readonly ESNext: number };
  createSourceFile(name: string, text: string, target: number, setParentNodes: boolean): unknown;
}

/** 325 KB of constructs, and 5,000 lines of them. */
export const programReader: Measure = async () => {
  const theirs: TypeScript = createRequire(join(process.cwd(), "bench/reference/"))("typescript");
  const reference = `(reference: TypeScript ${theirs.version})`;
  const big = programText(makeResources(325_000, "characters")).slice(0, 325_000);
  const long = programText(makeResources(5500, "lines"));
  return [
    {
      name: `read 325 KB of TypeScript ${reference}`,
      unit: "ms",
      ...(await both(theirs, big)),
      target: { ofReference: 1.5 },
    },
    {
      name: `read ${long.split("\n").length} lines of TypeScript ${reference}`,
      unit: "ms",
      ...(await both(theirs, long)),
    },
  ];
};

/** By turns, so that neither has the machine when it is quieter. */
async function both(theirs: TypeScript, text: string): Promise<{ ours: number; reference: number }> {
  const catalog = builtCatalog();
  const ours: number[] = [];
  const reference: number[] = [];
  for (let round = 0; round < 10; round++) {
    ours.push(...(await timesOf(3, 2, () => parseProgram(uri, text, catalog))));
    const parse = () => theirs.createSourceFile("main.ts", text, theirs.ScriptTarget.ESNext, false);
    reference.push(...(await timesOf(3, 2, parse)));
  }
  return { ours: median(ours), reference: median(reference) };
}
