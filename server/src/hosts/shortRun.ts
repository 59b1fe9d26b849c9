// How V8 works for what ends within seconds.
import { setFlagsFromString } from "node:v8";

/**
 * To be called by a program that ends once its work is done, before that. Up to its version 11 (Node 20), V8 spends as much time on making code
 * faster as checking a thousand files takes otherwise, and what it makes is hardly used. Later versions have a compiler in between.
 */
export function expectShortRun(): void {
  if (Number.parseInt(process.versions.v8, 10) < 12) setFlagsFromString("--interrupt-budget=1000000");
}
