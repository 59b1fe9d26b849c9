// Installs the packages that package-lock.json names, if they are not there. Needs nothing but Node and npm itself.
import { existsSync, readFileSync } from "node:fs";
import { run } from "./run.mjs";
import { step } from "./step.mjs";

/** Resolves once node_modules holds what the lock file asks for. */
export async function installDependencies() {
  if (!upToDate()) await step("Installing packages with npm ci", () => run("npm", ["ci", "--no-audit", "--no-fund"]));
}

/** By content, since times say nothing after a checkout. Optional packages are there for other systems only. */
function upToDate() {
  const installed = "node_modules/.package-lock.json";
  if (!existsSync(installed)) return false;
  const has = packagesIn(installed);
  return Object.entries(packagesIn("package-lock.json")).every(
    ([path, { version, optional }]) => path === "" || optional || has[path]?.version === version,
  );
}

function packagesIn(file) {
  return JSON.parse(readFileSync(file, "utf8")).packages;
}
