import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { root } from "../harness/service";

/** The program that runs tests of the suite by their names: this one, where it runs this, and otherwise one that is built now. */
export async function suite(): Promise<string> {
  const built = join(root, "dist/test/suite.js");
  if (process.argv[1] === built || process.argv[1]?.endsWith("suite.js")) return built;
  const scripts = (name: string) => import(pathToFileURL(join(root, `scripts/build/${name}.mjs`)).href);
  const [{ buildSuite }, { nodeOptions }] = await Promise.all([scripts("tests"), scripts("options")]);
  await buildSuite(nodeOptions);
  return built;
}
