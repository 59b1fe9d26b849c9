// How V8 works for what ends within seconds. Up to its version 11 (Node 20), it spends as much time on making code faster as checking a thousand files
// takes otherwise, and what it makes is hardly used. Later versions have a compiler in between.
import { setFlagsFromString } from "node:v8";

/** To be called by a program that ends once its work is done, before that. */
export function expectShortRun(): void {
  makeFasterAfter(1_000_000);
}

/** To be called by the same program before its work where there is more of it: V8 does as it does by itself, with which ten thousand files take a quarter less. */
export function expectLongRun(): void {
  makeFasterAfter(132 * 1024);
}

/** @param budget how many bytes of code a function runs before V8 makes it faster. */
function makeFasterAfter(budget: number): void {
  if (Number.parseInt(process.versions.v8, 10) < 12) setFlagsFromString(`--interrupt-budget=${budget}`);
}
