// One fuzzer in a process of its own, which `scripts/fuzz.mjs` starts and watches: `fuzzer.child.js <name> <seed> <milliseconds> <cases>`.
// Says which seed it tries before it does, so that a case that never ends or takes the process with it is known as well.
import { randomFrom } from "../languages/random";
import { attackWith } from "./fuzzer";
import { loadFuzzer } from "./load";

const [name = "", first = "1", time = "0", most = "0"] = process.argv.slice(2);

async function run(): Promise<void> {
  const fuzzer = loadFuzzer(name);
  const end = Date.now() + Number(time);
  const last = Number(first) + (Number(most) || Number.POSITIVE_INFINITY);
  for (let seed = Number(first); seed < last && Date.now() < end; seed++) {
    await tell({ seed });
    const failure = await attackWith(fuzzer, randomFrom(seed));
    if (failure !== undefined) await tell({ seed, failure });
  }
  await tell({ ended: true });
}

function tell(what: object): Promise<void> {
  return new Promise((resolve) => process.send?.(what, () => resolve()));
}

void run().then(() => process.disconnect());
