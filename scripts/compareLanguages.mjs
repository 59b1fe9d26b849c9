// Compares what is found in other people's Terraform with what is found in the same as a program, by our own conversion.
// `node scripts/compareLanguages.mjs <folder with programs.jsonl, edits.jsonl, family.jsonl> [--show 20] [--limit 500]`
import { spawnSync } from "node:child_process";
import { build } from "esbuild";

// Not in dist/, which is only for what ships and its tests.
const outfile = "node_modules/.cache/azureml-terraform/compareLanguages.js";

await build({
  entryPoints: ["test/compareLanguages/main.ts"],
  outfile,
  bundle: true,
  platform: "node",
  target: "node20",
  packages: "external",
  logLevel: "warning",
});
process.exitCode = spawnSync(process.execPath, [outfile, ...process.argv.slice(2)], { stdio: "inherit" }).status ?? 1;
