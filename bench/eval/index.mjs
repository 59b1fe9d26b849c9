// Builds what ships and the evaluation, then runs it.

import { run } from "../../scripts/run.mjs";
import { runBundled } from "../../scripts/runBundled.mjs";

await run(process.execPath, ["scripts/build.mjs"]);
await runBundled("eval", "bench/eval/main.ts");
