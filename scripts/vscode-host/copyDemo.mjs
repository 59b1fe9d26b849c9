// A copy of the demo for one run of the suite, which writes into it. Outside the project, so that the project's git
// settings do not colour it.
import { cpSync, mkdtempSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

export function copyDemo() {
  const home = realpathSync(mkdtempSync(join(tmpdir(), "azureml-terraform-")));
  const workspace = join(home, "demo");
  cpSync("demo", workspace, { recursive: true });
  return { workspace, remove: () => rmSync(home, { recursive: true, force: true }) };
}
