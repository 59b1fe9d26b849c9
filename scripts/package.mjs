// `npm run package`: builds the .vsix that is installed or published. Fails when it has grown beyond what we promise.
import { readFileSync, statSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { installDependencies } from "./dependencies.mjs";
import { run } from "./run.mjs";
import { step } from "./step.mjs";

const limit = 2.5e6;

/** The path of the .vsix. */
export async function packageExtension() {
  await installDependencies();
  await step("Building", () => run(process.execPath, ["scripts/build.mjs"], { show: true }));
  const { createVSIX } = await import("@vscode/vsce");
  const { name, version } = JSON.parse(readFileSync("package.json", "utf8"));
  const packagePath = `${name}-${version}.vsix`;
  await step("Packaging", () =>
    createVSIX({ packagePath, dependencies: false, allowMissingRepository: true, skipLicense: false }),
  );
  const { size } = statSync(packagePath);
  console.log(`${packagePath} has ${(size / 1e6).toFixed(2)} MB.`);
  if (size > limit)
    throw new Error(`That is more than ${limit / 1e6} MB: find out what has grown, or raise the limit.`);
  return packagePath;
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) await packageExtension();
