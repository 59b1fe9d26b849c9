// `azureml-terraform learn`: asks the installed providers of folders about themselves, and keeps what they say.
import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { type Catalog, learnedSource, type Source } from "../../catalog/index";
import { isolationSentence } from "../../wording/index";
import { syncDisk } from "../files/localDisk";
import { decodeUtf8, readRegularSync, unreadableMessage } from "../files/regularFile";
import { statIfThere } from "../files/statIfThere";
import { fullAddress } from "../installed/address";
import { candidatesFor, type UsedRelease } from "../installed/candidates";
import { dataFolder } from "../installed/findInstalled";
import { whyFromRepository } from "../installed/fromRepository";
import { forgetOlderForms } from "../installed/learnedCache";
import { type LearnOptions, learnInstalled } from "../installed/learnInstalled";
import { checkedFiles } from "./modules/checkedFiles";
import { rootsOf } from "./modules/rootsOf";
import type { ExitCode } from "./reporter";

const lockFile = ".terraform.lock.hcl";

/** How providers are learned on the command line. */
export interface Learning {
  /** The folder of the cache. */
  readonly cache: string;
  /** What is known without it. */
  readonly catalog: Catalog;
  /** Whether packages are asked whose hash is in no lock file. */
  readonly unlocked: boolean;
  /** Takes a sentence about what was done, or is going on. */
  tell(message: string): void;
  /** Takes a sentence about what is in the way. */
  complain(message: string): void;
}

/** Learns the providers that are installed for some folders. 2 where one of them could not be. */
export async function learnFolders(paths: readonly string[], learning: Learning): Promise<ExitCode> {
  let code: ExitCode = 0;
  const seen = new Set<string>();
  for (const path of paths) {
    const folder = resolve(path);
    if (!statIfThere(folder)?.isDirectory()) {
      learning.complain(`There is no folder ${path}.`);
      code = 2;
      continue;
    }
    const candidates = await candidatesOf(folder, learning.cache, learning.complain);
    if (!candidates) {
      code = 2;
      continue;
    }
    if (candidates.length === 0) {
      learning.complain(`No provider is installed for ${folder}: run terraform init there first.`);
      code = 2;
    }
    for (const candidate of candidates) {
      const name = `${fullAddress(candidate)} ${candidate.version}`;
      if (seen.has(name)) continue;
      seen.add(name);
      if (!(await learnCandidate(candidate, folder, learning))) code = 2;
    }
  }
  return code;
}

/** Learns the providers of all modules in `paths` and below, and gives what is known of them then. */
export async function learnBelow(
  paths: readonly string[],
  maxFileSize: number,
  learning: Learning,
): Promise<{ readonly code: ExitCode; readonly source: Source }> {
  // What cannot be read is told by whoever reads it then.
  const disk = syncDisk({ roots: rootsOf(paths), maxFileSize }, () => {});
  const modules = [...checkedFiles(paths, disk, () => {})].map(({ folder }) => folder);
  const installed = modules.filter((folder) => existsSync(join(folder, lockFile)) || existsSync(dataFolder(folder)));
  if (installed.length === 0) learning.tell("No provider is installed for these folders: run terraform init first.");
  const code = await learnFolders(installed, learning);
  return { code, source: await learnedIn(installed, learning) };
}

async function learnedIn(folders: readonly string[], { cache, catalog }: Learning): Promise<Source> {
  // What cannot be read was told where they were learned.
  const candidates = await Promise.all(folders.map((folder) => candidatesOf(folder, cache, () => {})));
  const files = new Set(candidates.flatMap((some = []) => some.flatMap(({ learned }) => learned ?? [])));
  return learnedSource([...files], (name) => catalog.provider(name)?.address);
}

/** In bytes; a lock file has some lines for each provider. */
const mostOfLock = 10_000_000;

/** The releases that a folder uses. Undefined where its lock file cannot be read, which says what may be run of them. */
async function candidatesOf(
  folder: string,
  cache: string,
  complain: Learning["complain"],
): Promise<readonly UsedRelease[] | undefined> {
  const path = join(folder, lockFile);
  let lock: string | undefined;
  try {
    lock = decodeUtf8(readRegularSync(path, mostOfLock));
  } catch (error) {
    const message = unreadableMessage(path, error);
    if (message !== undefined) {
      complain(message);
      return undefined;
    }
  }
  forgetOlderForms(cache);
  return candidatesFor(folder, lock, cache);
}

/** Whether it is known afterwards. */
async function learnCandidate(candidate: UsedRelease, folder: string, learning: Learning): Promise<boolean> {
  const { cache, catalog, unlocked, tell, complain } = learning;
  const { type, namespace, version, installed, trusted, learned } = candidate;
  const release = `${type} ${version}`;
  const provider = catalog.provider(type);
  if (provider && provider.address.toLowerCase() !== `${namespace}/${type}`.toLowerCase()) {
    complain(`${fullAddress(candidate)} is not learned: ${type} is ${provider.address} here.`);
    return false;
  }
  if (provider?.knowledge(version) === "exact") return done(`${release} is known exactly already.`);
  if (learned) return done(`${release} was learned before.`);
  if (!installed) {
    complain(`${release} is not installed for ${folder}: run terraform init there first.`);
    return false;
  }
  const from = unlocked ? undefined : await whyFromRepository(installed.folder);
  if (from !== undefined) {
    complain(
      `${release} in ${installed.folder} is not run: ${from}. If you know where it comes from, learn it with --unlocked.`,
    );
    return false;
  }
  const outcome = await learnInstalled(
    { installed, trusted: unlocked ? "any" : trusted, cache },
    { onProgress: sayingHowFar(release, tell), isWaitedFor: true },
  );
  if (outcome?.kind === "learned") return done(`${release} is learned, for check --learn.`);
  if (outcome?.kind === "untrusted")
    complain(
      `${release} is not learned, since the hash of the package in ${installed.folder} (${outcome.hash}) is not in a lock file of ${folder}. If you know where it comes from, learn it with --unlocked.`,
    );
  else if (outcome) complain(outcome.reason);
  return false;

  function done(message: string): true {
    tell(message);
    return true;
  }
}

/** Says that it begins, and of a long list now and then how far it is. */
function sayingHowFar(release: string, tell: Learning["tell"]): NonNullable<LearnOptions["onProgress"]> {
  const say = (message: string) => tell(`${release}: ${message}`);
  let last = 0;
  return (progress) => {
    if (progress.kind === "asking")
      return tell(`Asking ${release} about itself … ${isolationSentence(progress.isIsolated)}`);
    if (progress.kind === "waiting") return say("waiting for another window, which is learning as well.");
    const { done, all } = progress;
    const tenth = Math.floor((done / all) * 10);
    if (all < 100 || tenth === last || done === all) return;
    last = tenth;
    say(`${done} of ${all} types.`);
  };
}
