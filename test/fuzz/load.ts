import { readdirSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { root } from "../harness/service";
import type { Fuzzer } from "./fuzzer";

const folder = join(root, "dist/test/fuzz/fuzzers");

/** The names of all that there are, as they are built. */
export function fuzzerNames(): string[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith(".js"))
    .map((file) => file.slice(0, -".js".length))
    .sort();
}

/** One of them. */
export function loadFuzzer(name: string): Fuzzer {
  const { fuzzer } = createRequire(join(folder, "index.js"))(`./${name}.js`) as { fuzzer: Fuzzer };
  return fuzzer;
}
