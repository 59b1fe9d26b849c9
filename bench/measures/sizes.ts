// What people download; what is loaded at the start, with the first document, and on first use of Azure. The package is measured if `npm run package` has made one.
import { readdirSync, statSync } from "node:fs";
import type { Measure } from "../measure";
import type { Row } from "../row";

/** The bundles and the package. */
export const sizes: Measure = async (say) => {
  const bundle = (name: string): Row => ({ name, unit: "MB", ours: megabytes(name) });
  const rows: Row[] = [
    { ...bundle("dist/extension.js"), target: { atMost: 0.06 } },
    bundle("dist/client.js"),
    bundle("dist/live.js"),
    bundle("dist/core.js"),
    bundle("dist/server.js"),
    { ...bundle("dist/azure.js"), target: { atMost: 0.6 } },
    bundle("dist/web/extension.js"),
    bundle("dist/web/server.js"),
  ];
  const newest = readdirSync(".")
    .filter((name) => name.endsWith(".vsix"))
    .sort((a, b) => statSync(b).mtimeMs - statSync(a).mtimeMs)[0];
  if (newest) rows.push({ name: newest, unit: "MB", ours: megabytes(newest), target: { atMost: (3 * 2 ** 20) / 1e6 } });
  else say("There is no .vsix to measure: make one with `npm run package`.");
  return rows;
};

function megabytes(file: string): number {
  return statSync(file).size / 1e6;
}
