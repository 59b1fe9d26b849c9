import { readdirSync } from "node:fs";
import { join } from "node:path";
import { root } from "../harness/service";
import type { Fuzzer } from "./fuzzer";

/** The names of all that there are. */
export function fuzzerNames(): string[] {
  return readdirSync(join(root, "test/fuzz/fuzzers"))
    .filter((file) => file.endsWith(".ts"))
    .map((file) => file.slice(0, -".ts".length))
    .sort();
}

/** One of them: all are bundled, and each is loaded when it is asked for. */
export function loadFuzzer(name: string): Fuzzer {
  const { fuzzer } = require(`./fuzzers/${name}.ts`) as { fuzzer: Fuzzer };
  return fuzzer;
}
