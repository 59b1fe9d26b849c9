// Opens what a tool is asked about in a service of its own: a folder's modules, a file with its module, or a text alone.
import { basename, join } from "node:path";
import { setImmediate } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import type { Catalog } from "../../catalog/index";
import { createService } from "../../core";
import { joinUri } from "../../model/index";
import type { Service } from "../../service";
import type { AskAzure, LiveReader } from "../azure/askAzure";
import { type CheckedFolder, checkedFile, lookedThrough } from "../cli/modules/checkedFiles";
import { type FileAt, type ModuleFile, openFile, openModules } from "../cli/modules/openModules";
import type { FileWrite } from "../cli/writing/writeFiles";
import { failureSentence } from "../failureSentence";
import { isModuleFile, isProgramFile, isValuesFile } from "../files/fileKinds";
import { type SyncDisk, syncDisk } from "../files/localDisk";
import { createModuleContexts } from "../files/moduleContexts";
import { withTexts } from "../files/withTexts";
import { type AllowedPath, allowedPath } from "./roots";
import { ToolError } from "./toolError";

/** What a tool is asked about. */
export interface ToolTarget {
  /** A file or a folder, from the first root. */
  readonly path?: string | undefined;
  /** What the file at `path` is to hold instead of what it holds, or a text of its own. */
  readonly text?: string | undefined;
  /** Whether the file is to be written into, so that it counts whatever it holds. */
  readonly isTarget?: boolean | undefined;
  /** The language of a text of its own. */
  readonly language?: "terraform" | "typescript" | undefined;
  /** The release of azurerm that is in force for a text of its own. */
  readonly version?: string | undefined;
}

/** The context of a tool. */
export interface ToolContext {
  readonly catalog: Catalog;
  /** The folders of the client, the one that relative paths begin in first. */
  readonly roots: readonly string[];
  /** In bytes: the largest file that is read. */
  readonly maxFileSize: number;
  readonly signal?: AbortSignal;
  /** Texts of files in an editor that are not saved, by path. */
  readonly texts?: ReadonlyMap<string, string>;
  /** Whether programs may be run because of the folders: Git about them, and `az`. */
  readonly isTrusted: boolean;
  /** Asks Azure; only for who says so. */
  readonly askAzure: AskAzure;
  /** Finds and reads in Azure; only for who says so. */
  readonly readLive: (mayRunPrograms: boolean) => LiveReader;
  readonly writing: Writing;
}

/** How files are written. */
export interface Writing {
  /**
   * Completes or takes back, before anything is read at a path, what was interrupted there; sentences about it. Rejects with a `ToolError` where
   * that cannot be.
   */
  prepare(path: string, roots: readonly string[]): Promise<readonly string[]>;
  /** Writes files, all or none; throws a `ToolError` where that cannot be. */
  write(wanted: readonly FileWrite[], roots: readonly string[]): void;
}

/** The files of a module that are asked about, open in a service. */
export interface OpenedModule {
  readonly service: Service;
  readonly files: readonly ModuleFile[];
  /** What findings are told from. */
  readonly root: string;
  /** What a file of the client's roots holds, whatever text was sent for it. */
  onDisk(path: string): string | undefined;
  /** The files of the module in a folder, by the address of that, with their texts. */
  filesIn(folder: string): readonly (FileAt & { readonly text: string })[];
}

/** One module after the other; the one before is closed when the next is asked for. `unread` takes a sentence about each file that is not read, and each part of us that fails. */
export async function* openedModules(
  target: ToolTarget,
  context: ToolContext,
  unread: (message: string) => void,
): AsyncGenerator<OpenedModule> {
  const { catalog, roots, maxFileSize } = context;
  const service = createService(catalog);
  const failures = new Set<string>();
  service.onFailure((part, error) => {
    const sentence = failureSentence(part, error);
    if (!failures.has(sentence)) unread(sentence);
    failures.add(sentence);
  });
  if (target.path === undefined && target.text !== undefined) {
    yield alone(target.text, target, service);
    return;
  }
  const at = allowedPath(target.path ?? ".", roots);
  const own = syncDisk({ roots, maxFileSize, isStrict: true }, unread);
  const sent = target.text === undefined ? [] : [[at.path, target.text] as const];
  const disk = withTexts(own, new Map([...(context.texts ?? []), ...sent]));
  const contexts = createModuleContexts(disk, unread);
  for (const checked of foldersAt(at, target, disk)) {
    await otherTurns(context);
    const opened = openModules(checked, service, disk, (folder, held) => contexts(folder, roots, held));
    for await (const files of opened) {
      yield { service, files, root: at.root, onDisk: own.read, filesIn: (folder) => filesIn(folder, disk) };
      await otherTurns(context);
    }
  }
}

/** Lets other clients be answered, and this one say that it does not want an answer any more. */
async function otherTurns({ signal }: ToolContext): Promise<void> {
  await setImmediate();
  signal?.throwIfAborted();
}

function filesIn(folder: string, disk: SyncDisk) {
  const path = fileURLToPath(folder);
  return disk.list(path).files.flatMap((name) => {
    const text = isModuleFile(name) ? disk.read(join(path, name)) : undefined;
    return text === undefined ? [] : [{ path: join(path, name), uri: joinUri(folder, name), text }];
  });
}

function foldersAt({ path }: AllowedPath, { text, isTarget }: ToolTarget, disk: SyncDisk): Iterable<CheckedFolder> {
  if (text !== undefined) {
    if (!isReadable(path))
      throw new ToolError(
        `${basename(path)} is not a file of Terraform (.tf, .tf.json, .tfvars) and no program (.ts, .js).`,
      );
    return [{ ...checkedFile(path, disk), ...(isTarget && { isTarget }) }];
  }
  return lookedThrough([path], disk, () => {
    throw new ToolError(
      `There is no file or folder ${path}. To ask about a text that is in no file yet, add it as text.`,
    );
  });
}

function isReadable(path: string): boolean {
  const name = basename(path);
  return isModuleFile(name) || isValuesFile(name) || isProgramFile(name);
}

const languages = { terraform: "main.tf", typescript: "main.ts" };

/** A text that is a module of its own, in no folder. */
function alone(text: string, { language = "terraform", version }: ToolTarget, service: Service): OpenedModule {
  const folder = "file:///text";
  const name = languages[language];
  if (version !== undefined) service.setFolder(folder, { parents: [], ...inForce(version) });
  return {
    service,
    files: [openFile(`/${name}`, `${folder}/${name}`, text, service)],
    root: "/",
    onDisk: () => undefined,
    filesIn: () => [],
  };
}

/** What fixes a release of azurerm, for Terraform and for programs. */
function inForce(version: string) {
  const because = "The question asks for it.";
  return {
    lock: `provider "registry.terraform.io/hashicorp/azurerm" {\n  version = "${version}"\n}\n`,
    pins: [{ provider: "azurerm", version, because }],
  };
}
