// The state that Terraform keeps beside a module as long as nothing else is said: that of the workspace that is selected.
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Log } from "../../lsp/runtime";
import type { State } from "../../state/state";
import { stateFile } from "./stateFile";

const file = "terraform.tfstate";

/** Undefined where there is none. Never rejects. */
export async function localState(folder: string, log: Log): Promise<State | undefined> {
  const workspace = await selected(folder);
  return stateFile(workspace === "default" ? join(folder, file) : join(folder, `${file}.d`, workspace, file), log);
}

/** `terraform workspace select` writes its name down. */
async function selected(folder: string): Promise<string> {
  const name = await readFile(join(folder, ".terraform", "environment"), "utf8").catch(() => "");
  return /^[\w-][\w.-]*$/.test(name.trim()) ? name.trim() : "default";
}
