// The state that Terraform keeps beside a module as long as nothing else is said: that of the workspace that is selected.
import { join } from "node:path";
import type { State } from "../../azure/state";
import type { Log } from "../../lsp/runtime";
import type { Disk } from "../files/disk";
import { stateFile } from "./stateFile";

const file = "terraform.tfstate";

/** Undefined where there is none. Never rejects. */
export async function localState(folder: string, disk: Disk, log: Log): Promise<State | undefined> {
  const workspace = await selected(folder, disk);
  const path = workspace === "default" ? join(folder, file) : join(folder, `${file}.d`, workspace, file);
  return stateFile(path, disk, log);
}

/** `terraform workspace select` writes its name down. */
async function selected(folder: string, disk: Disk): Promise<string> {
  const name = (await disk.read(join(folder, ".terraform", "environment"))) ?? "";
  return /^[\w-][\w.-]*$/.test(name.trim()) ? name.trim() : "default";
}
