// What a provider was seen to send: configurations of its types, drafted by asking it, are applied by it beside a loopback Azure.
import { appendFileSync, existsSync, mkdirSync, readFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { bundledHosts } from "./learned.mjs";
import { parsedLines } from "./lines.mjs";

/**
 * Appends a line for each configuration to `out`, and one (`{ type, done }`) for each type that is through with it. Types that the file has already
 * are not asked about again, so that what was interrupted goes on. `names` are the types that are meant, all without it; those that public code
 * uses most come first.
 */
export async function appliedByProvider(binary, out, { names, processes = 2 } = {}) {
  const { learnApplied, readResourceTypes } = await bundledHosts();
  mkdirSync(dirname(resolve(out)), { recursive: true });
  const before = existsSync(out) ? parsedLines(readFileSync(out, "utf8")) : [];
  const done = new Set(before.filter(({ done }) => done).map(({ type }) => type));
  const used = JSON.parse(readFileSync("server/data/usage.json", "utf8")).resource;
  const rank = new Map(used.map((type, index) => [type, index]));
  let [count, all] = [0, 0];
  await learnApplied(binary, {
    types: readResourceTypes(readFileSync("server/data/azureTypes.txt", "utf8")),
    processes,
    order(types) {
      const left = types.filter((type) => !done.has(type) && (names?.includes(type) ?? true));
      all = left.length;
      return left.sort(
        (one, other) => (rank.get(one) ?? Infinity) - (rank.get(other) ?? Infinity) || (one < other ? -1 : 1),
      );
    },
    onType(type, samples, said) {
      const text = [...samples, { type, done: true, ...(said && { said: said.slice(0, 300) }) }];
      appendFileSync(out, text.map((one) => `${JSON.stringify(one)}\n`).join(""));
      console.error(
        `${++count} of ${all} types: ${type}, ${samples.length} configurations${said ? `; ${said.slice(0, 200).replace(/\s+/g, " ")}` : ""}`,
      );
    },
  });
}
