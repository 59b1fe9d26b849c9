// Installed providers as the language server asks about them.
import { join } from "node:path";
import { type Catalog, type LearnedFile, learnedSource, type Source } from "../../catalog/index";
import type { FolderAnswers, HowToLearn, InstalledProviders, LockFile } from "../../lsp/index";
import type { Learnable, LearnResult, LiveAnswer, LiveReading } from "../../protocol/index";
import { type LiveReads, liveReads } from "../azure/liveReads";
import { createInstalledPlanner } from "../planning/installedPlanner";
import { planInEditor } from "../planning/planInEditor";
import type { LiveQuestion } from "../planning/planningTypes";
import { rememberingPlanner } from "../planning/rememberingPlanner";
import { isIsolating } from "../provider/isolation";
import { fullAddress } from "./address";
import { installedAzurerm } from "./azurerm";
import { candidatesFor, type UsedRelease } from "./candidates";
import { importInEditor } from "./importInEditor";
import { createInstalledValidator } from "./installedValidator";
import { forgetLearned, forgetOlderForms, keptReleases } from "./learnedCache";
import { learnInstalled, restFromLearning } from "./learnInstalled";
import { packageOf, validateFolder } from "./validateFolder";

const nothing: FolderAnswers = { answers: [], untrusted: [], failures: [] };

/** In milliseconds. */
const moment = 500;

/** `catalog` is what is known without them, `cache` the folder of what was learned; `pathOf` gives the path of an address on this disk. */
export function createInstalledProviders(
  catalog: Catalog,
  cache: string,
  pathOf: (uri: string) => string | undefined,
): InstalledProviders {
  const files = new Set<LearnedFile>();
  let source: Source | undefined;
  const client = createInstalledValidator();
  let reads: (LiveReads & Pick<LiveReading, "reading">) | undefined;
  const readLive = async (question: LiveQuestion): Promise<LiveAnswer> =>
    reads?.read(question) ?? { kind: "unread", because: "Azure is not read any more." };
  const planner = rememberingPlanner(createInstalledPlanner(undefined, readLive));
  forgetOlderForms(cache);

  /** Of the last moment: folders of a configuration share a lock file, and are looked into together. */
  const recent = new Map<string, Promise<readonly UsedRelease[]>>();

  async function candidatesIn(folder: string, { lock, lockIn = "." }: LockFile): Promise<readonly UsedRelease[]> {
    const path = pathOf(folder);
    if (path === undefined) return [];
    const root = join(path, lockIn);
    const key = `${root}\n${lock ?? ""}`;
    const candidates = recent.get(key) ?? candidatesFor(root, lock, cache);
    if (recent.size === 0) setTimeout(() => recent.clear(), moment).unref();
    recent.set(key, candidates);
    return candidates;
  }

  return {
    async lookInto(folder, lock) {
      const candidates = (await candidatesIn(folder, lock)).filter((one) => mayBeLearned(one, catalog));
      for (const { learned } of candidates) {
        if (!learned || files.has(learned)) continue;
        files.add(learned);
        source = undefined;
      }
      const isLearned = ({ learned }: UsedRelease) => learned !== undefined;
      const others = candidates.filter((one) => !isLearned(one));
      // A program is started to find out, while the first document waits for its findings: only where somebody may learn.
      const isIsolated = others.length > 0 && (await isIsolating());
      return {
        learnable: others.flatMap((one) => learnableOf(one, isIsolated)),
        learned: candidates.filter(isLearned).map(({ type, version }) => `${type} ${version}`),
      };
    },
    get source() {
      source ??= learnedSource([...files], (name) => catalog.provider(name)?.address);
      return source;
    },
    async learn(folder, lock, which, how) {
      const candidates = await candidatesIn(folder, lock);
      const candidate = candidates.find((one) => fullAddress(one) === which.address && one.version === which.version);
      if (candidate?.learned) return { kind: "learned" };
      if (!candidate?.installed)
        return { kind: "failed", reason: `${which.name} ${which.version} is not installed any more.` };
      return learn({ ...candidate, installed: candidate.installed }, how);
    },
    async validate(folder, { lock, lockIn = "." }, questions, how) {
      const path = pathOf(folder);
      return path === undefined ? nothing : validateFolder(join(path, lockIn), lock, questions, client, how);
    },
    async azurerm(folder, { lock, lockIn = "." }) {
      const path = pathOf(folder);
      const installed = path === undefined ? undefined : await installedAzurerm(join(path, lockIn), lock);
      return installed && packageOf(installed, await isIsolating());
    },
    async importBeside(folder, { lock, lockIn = "." }, draft, how) {
      const path = pathOf(folder);
      return importInEditor(path === undefined ? undefined : { folder: join(path, lockIn), lock }, draft, how);
    },
    async plan(folder, { lock, lockIn = "." }, how) {
      const path = pathOf(folder);
      if (path === undefined) return undefined;
      const { live } = how;
      if (live && live.reading !== reads?.reading) reads = { reading: live.reading, ...liveReads(live.answerAt) };
      return planInEditor({ folder: path, place: join(path, lockIn), lock, pathOf }, how, planner, reads);
    },
    edited: restFromLearning,
    kept: () => keptReleases(cache),
    forget() {
      files.clear();
      recent.clear();
      source = undefined;
      return forgetLearned(cache);
    },
  };

  async function learn(
    { installed, trusted }: UsedRelease & Required<Pick<UsedRelease, "installed">>,
    { isConfirmed, onProgress, signal }: HowToLearn,
  ): Promise<LearnResult> {
    const outcome = await learnInstalled(
      { installed, trusted: isConfirmed ? "any" : trusted, cache },
      {
        signal,
        onProgress(progress) {
          if (progress.kind === "waiting") onProgress("Another window is learning: waiting for it.");
          else if (progress.kind === "progress")
            onProgress(`${progress.done} of ${progress.all} types`, Math.floor((100 * progress.done) / progress.all));
        },
      },
    );
    recent.clear();
    if (!outcome) return { kind: "cancelled" };
    if (outcome.kind === "untrusted") return { kind: "untrusted", path: installed.binary };
    return outcome.kind === "failed" ? outcome : { kind: "learned" };
  }
}

/** Not what is known exactly already, nor a provider with the name of another one that is known. */
export function mayBeLearned({ namespace, type, version }: UsedRelease, catalog: Catalog): boolean {
  const provider = catalog.provider(type);
  if (!provider) return true;
  const isSame = provider.address.toLowerCase() === `${namespace}/${type}`.toLowerCase();
  return isSame && provider.knowledge(version) !== "exact";
}

function learnableOf(candidate: UsedRelease, isIsolated: boolean): Learnable[] {
  const { type: name, version, installed } = candidate;
  return installed ? [{ address: fullAddress(candidate), name, version, path: installed.binary, isIsolated }] : [];
}
