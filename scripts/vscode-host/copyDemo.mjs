// A folder for one run of the suite, which writes into it. Outside the project, so that the project's git settings do not
// colour it.
import { cpSync, mkdirSync, mkdtempSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A copy of the demo. */
export function copyDemo() {
  const made = newFolder("demo");
  cpSync("demo", made.workspace, { recursive: true });
  return made;
}

/** One that has nothing in it. */
export function emptyFolder() {
  const made = newFolder("ml-platform");
  mkdirSync(made.workspace);
  return made;
}

function newFolder(name) {
  const home = realpathSync(mkdtempSync(join(tmpdir(), "azureml-terraform-")));
  return { workspace: join(home, name), remove: () => rmSync(home, { recursive: true, force: true }) };
}
