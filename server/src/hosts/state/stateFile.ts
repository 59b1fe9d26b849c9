// State files on disk, as they are compared with code: their contents never leave this process. For a plan `cli/plan.ts` and `planning/planInEditor.ts`
// read them, and give a provider on this computer the states of its resources.
import { stat } from "node:fs/promises";
import { join } from "node:path";
import { readState, type State } from "../../azure/index";
import type { Log } from "../../lsp/index";
import type { Disk } from "../files/disk";

/** In bytes. Reading so much takes a tenth of a second, which blocks everything else; most states are far smaller. */
export const mostOfState = 16_000_000;

interface ReadState {
  readonly stamp: string;
  readonly state: State | undefined;
}

/** By path, as long as the file has not changed: so that it is read, and logged about, only once. */
const cache = new Map<string, ReadState>();

/** Undefined if there is no file, or `disk` cannot read it; then the log says why. Never rejects. */
export async function stateFile(path: string, disk: Disk, log: Log): Promise<State | undefined> {
  const stamp = await stampOf(path);
  const before = cache.get(path);
  if (stamp !== undefined && before?.stamp === stamp) return before.state;
  cache.delete(path);
  if (stamp === undefined) return undefined;
  const text = await disk.read(path);
  const found = text === undefined ? undefined : readState(text);
  const state = typeof found === "string" ? undefined : found;
  if (typeof found === "string") log(`${path} is left out. ${found}`);
  cache.set(path, { stamp, state });
  return state;
}

async function stampOf(path: string): Promise<string | undefined> {
  try {
    const { size, mtimeMs } = await stat(path);
    return `${size} ${mtimeMs}`;
  } catch {
    return undefined;
  }
}

const file = "terraform.tfstate";

/**
 * The local state of a folder's selected workspace, where Terraform keeps it without a backend. Undefined if there is
 * no state. Never rejects.
 */
export async function localState(folder: string, disk: Disk, log: Log): Promise<State | undefined> {
  return stateFile((await localStatePath(folder, disk)).path, disk, log);
}

/** The path of the local state, and the name of the workspace. */
export async function localStatePath(
  folder: string,
  disk: Pick<Disk, "read">,
): Promise<{ readonly path: string; readonly workspace: string }> {
  const workspace = await selectedWorkspace(folder, disk);
  return { path: workspace === "default" ? join(folder, file) : join(folder, `${file}.d`, workspace, file), workspace };
}

/** `terraform workspace select` writes its name down; TF_WORKSPACE counts before that. */
async function selectedWorkspace(folder: string, disk: Pick<Disk, "read">): Promise<string> {
  const { TF_WORKSPACE: named } = process.env;
  const name = named || ((await disk.read(join(folder, ".terraform", "environment"))) ?? "");
  return /^[\w-][\w.-]*$/.test(name.trim()) ? name.trim() : "default";
}
