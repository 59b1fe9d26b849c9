// What `npm run facts -- --provider <path>` does: asks a provider's binary, and adds what it says to the data, or compares it.
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { compare, printed } from "./compare.mjs";
import { emptyData } from "./emptyData.mjs";
import { withSourceFacts } from "./fromSource.mjs";
import { withFunctionsOf } from "./functions.mjs";
import { identityOf, learnedFacts, progress } from "./learned.mjs";
import { lines, parsedLines } from "./lines.mjs";
import { renewal } from "./renewed.mjs";

/**
 * `provider` is a binary or a folder that holds it, `version` its release where the path does not say it. With `reference`, a file of facts of the same release, it prints
 * how they compare, with every difference of the kinds of facts in `show`; with `out` it writes the facts there, with `types` of these alone; else it adds them to
 * server/data. Throws an error with a sentence for what cannot be.
 */
export async function fromProvider({ provider, version: told, compare: reference, show, out, types }) {
  const { name, version = told } = identityOf(provider);
  if (!name)
    throw new Error(`${provider} is not called terraform-provider-<name>, so it is not known which provider it is.`);
  if (types && !reference && !out)
    throw new Error("A release with some types only is none: say --compare or --out as well.");
  if (!reference && !out && !/^\d+\.\d+\.\d+$/.test(version ?? ""))
    throw new Error("Say which release it is: --version 5.10.0");
  const started = Date.now();
  const only = types?.split(",");
  const { lines: answers, asked, lost } = await learnedFacts(provider, name, progress(), only);
  const learned = withSourceFacts(answers, name);
  const seconds = ((Date.now() - started) / 1000).toFixed(0);
  console.log(
    `Asked ${asked} questions about ${learned.length} types and functions in ${seconds} s; ${lost} had no answer.`,
  );
  if (out) writeFileSync(out, lines(learned));
  if (reference) {
    const known = parsedLines(readFileSync(reference, "utf8")).filter((line) => !only || only.includes(line.name));
    console.log(printed(compare(learned, known), show));
  }
  if (out || reference) return;
  const file = `server/data/${name}.jsonl`;
  const former = existsSync(file) ? readFileSync(file, "utf8") : emptyData(name);
  const { text, before } = await renewal(former, version, learned);
  writeFileSync(file, text);
  const functions = "server/data/functions.jsonl";
  const own = learned.filter(({ kind }) => kind === "function");
  writeFileSync(functions, withFunctionsOf(readFileSync(functions, "utf8"), name, own));
  console.log(`Wrote ${file} and ${functions}.`);
  if (before) console.log(`Beside ${before.version}:\n${printed(compare(learned, before.lines), show)}`);
}
