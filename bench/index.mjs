// Builds what ships and the bench itself, then runs the bench.
import { spawnSync } from "node:child_process";
import { build } from "esbuild";
import { textLoader } from "../scripts/build/options.mjs";
import { installReference } from "../scripts/dependencies.mjs";

// Not in dist/, which is only for what ships and its tests.
const outdir = "node_modules/.cache/azureml-terraform";

await installReference();
run("scripts/build.mjs");
await build({
  entryPoints: { bench: "bench/main.ts", provider: "test/provider/provider.child.ts" },
  outdir,
  bundle: true,
  platform: "node",
  target: "node20",
  packages: "external",
  logLevel: "warning",
  loader: textLoader,
});
run(`${outdir}/bench.js`, ...process.argv.slice(2));

/** What fails has said why, and ends it all. */
function run(...args) {
  const { status } = spawnSync(process.execPath, args, { stdio: "inherit" });
  if (status !== 0) process.exit(status ?? 1);
}
