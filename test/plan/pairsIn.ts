/** Types with what a provider takes and sends for some configuration of each. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** Those of the real azurerm, some 500. */
export const facts = join(process.env.FACTS ?? "nowhere", "arm-mapping/pairs.jsonl");

/** Why tests of these are skipped, if they are. */
export const noFacts = !existsSync(facts) && "FACTS names no folder with arm-mapping/pairs.jsonl.";

/** A type with what a provider sends for some configuration of it. */
export interface Pair {
  readonly type: string;
  readonly id: string;
  readonly requests: readonly {
    readonly method: string;
    readonly path: string;
    readonly apiVersion: string;
    /** Where it is not the resource manager's. */
    readonly host?: string;
    readonly body?: object;
  }[];
}

/** The pairs in a file, a line each, with as much of each as is asked for. */
export function pairsIn<Asked = Pair>(file: string): readonly Asked[] {
  const lines = readFileSync(file, "utf8").trim().split("\n");
  return lines.map((line) => JSON.parse(line) as Asked);
}
