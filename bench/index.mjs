// Builds what ships and the bench itself, then runs the bench.
import { execFileSync } from "node:child_process";
import { build } from "esbuild";

// Not in dist/, which is only for what ships and its tests.
const outfile = "node_modules/.cache/azureml-terraform/bench.js";

const run = (...args) => execFileSync(process.execPath, args, { stdio: "inherit" });

run("scripts/build.mjs");
await build({
  entryPoints: ["bench/main.ts"],
  outfile,
  bundle: true,
  platform: "node",
  target: "node20",
  packages: "external",
});
run(outfile, ...process.argv.slice(2));
