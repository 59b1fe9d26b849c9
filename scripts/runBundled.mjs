// Runs a program of the tests that is no test. Not from dist/, which is only for what ships and its tests.
import { spawnSync } from "node:child_process";
import { build } from "esbuild";
import { protocolDefinitions } from "./build/protocolDefinitions.mjs";

/** Bundles `entry` and runs it with what was typed behind the script; ends as it ends. */
export async function runBundled(name, entry) {
  const outfile = `node_modules/.cache/azureml-terraform/${name}.js`;
  await build({
    entryPoints: [entry],
    outfile,
    bundle: true,
    platform: "node",
    target: "node20",
    packages: "external",
    logLevel: "warning",
    plugins: [protocolDefinitions],
  });
  process.exitCode = spawnSync(process.execPath, [outfile, ...process.argv.slice(2)], { stdio: "inherit" }).status ?? 1;
}
