// Starts the simulated Azure of dist/, which `node scripts/build.mjs` has built, and tells whatever is started after it.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";

/** What the extension looks at, except where it is installed from a package. */
const variable = "AZUREML_TERRAFORM_SIMULATOR";

/** It ends with this process. A little slow, as Azure is. `--demo` makes it look like a company's. */
export async function startSimulator(...more) {
  const args = [
    "dist/test/azure/simulator.js",
    "--subscriptions",
    "9",
    "--workspaces",
    "80",
    "--latency",
    "120",
    ...more,
  ];
  const child = spawn(process.execPath, args, { stdio: ["pipe", "pipe", "inherit"] });
  const [line] = await Promise.race([
    once(createInterface(child.stdout), "line"),
    once(child, "exit").then(() => {
      throw new Error("The simulator did not start.");
    }),
  ]);
  const { url } = JSON.parse(line);
  process.env[variable] = url;
  return { url, stop: () => child.kill() };
}
