// Installs the packages that package-lock.json names, if they are not there. Needs nothing but Node and npm itself.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { run } from "./run.mjs";
import { step } from "./step.mjs";

const quietly = ["--no-audit", "--no-fund"];

/** Resolves once node_modules holds what the lock file asks for. */
export async function installDependencies() {
  if (!upToDate(".")) await step("Installing packages with npm ci", () => run("npm", ["ci", ...quietly]));
}

/** The same for the bindings of the providers, which only the tests in test/bindings need: 600 MB, once. */
export async function installBindings() {
  const cwd = "test/bindings";
  if (upToDate(cwd)) return;
  try {
    await step(`Installing the providers' bindings with npm ci in ${cwd}`, () =>
      run("npm", ["ci", "--ignore-scripts", ...quietly], { cwd }),
    );
  } catch (error) {
    throw new Error(`${error.message}\nThe tests need the providers' bindings, and npm could not install them.`);
  }
}

/** The same for what the bench measures against, which nothing else needs. */
export async function installReference() {
  const cwd = "bench/reference";
  if (upToDate(cwd)) return;
  await step(`Installing what is measured against with npm ci in ${cwd}`, () =>
    run("npm", ["ci", "--ignore-scripts", ...quietly], { cwd }),
  );
}

/** The same for the suite of the Model Context Protocol, which nothing else needs: 50 MB, once. */
export async function installConformance() {
  const cwd = "test/mcpConformance";
  if (upToDate(cwd)) return;
  await step(`Installing the suite of the protocol with npm ci in ${cwd}`, () =>
    run("npm", ["ci", "--ignore-scripts", ...quietly], { cwd }),
  );
}

/** The same for what makes a site out of docs. */
export async function installSite() {
  const cwd = "docs";
  if (upToDate(cwd)) return;
  await step(`Installing what makes the site with npm ci in ${cwd}`, () =>
    run("npm", ["ci", "--ignore-scripts", ...quietly], { cwd }),
  );
}

/** By content, since times say nothing after a checkout. Optional packages are there for other systems only. */
function upToDate(folder) {
  const installed = join(folder, "node_modules/.package-lock.json");
  if (!existsSync(installed)) return false;
  const has = packagesIn(installed);
  return Object.entries(packagesIn(join(folder, "package-lock.json"))).every(
    ([path, { version, optional }]) => path === "" || optional || has[path]?.version === version,
  );
}

function packagesIn(file) {
  return JSON.parse(readFileSync(file, "utf8")).packages;
}
