// Installed providers as the language server asks about them.
import { join } from "node:path";
import { type Catalog, type LearnedFile, learnedSource, type Source } from "../../catalog/index";
import type { Question } from "../../features/providerValidation/providerValidation";
import type {
  ConversionProof,
  DraftedImport,
  FolderAnswers,
  FolderPlan,
  HowToImport,
  HowToLearn,
  HowToPlan,
  HowToValidate,
  ImportedBeside,
  InstalledProviders,
  LockFile,
  ProvableConversion,
} from "../../lsp/index";
import type { Learnable, LearnableResult, LearnResult, LiveAnswer, LiveReading } from "../../protocol/index";
import type { InstalledPackage } from "../../providerValidation/index";
import { type LiveReads, liveReads } from "../azure/liveReads";
import { createInstalledPlanner } from "../planning/installedPlanner";
import { planInEditor } from "../planning/planInEditor";
import type { LiveQuestion } from "../planning/planningTypes";
import { rememberingPlanner } from "../planning/rememberingPlanner";
import { isIsolating } from "../provider/isolation";
import { fullAddress } from "./address";
import { type AzurermPlace, azurermFor, installedAzurerm } from "./azurerm";
import { candidatesFor, type UsedRelease } from "./candidates";
import type { Installed } from "./findInstalled";
import { importByProvider } from "./importByProvider";
import { createInstalledValidator } from "./installedValidator";
import { forgetLearned, forgetOlderForms, keptReleases } from "./learnedCache";
import { type LearnProgress, learnInstalled, restFromLearning } from "./learnInstalled";
import { provenByProvider } from "./provenByProvider";
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
  forgetOlderForms(cache);
  return new ProvidersOnDisk(catalog, cache, pathOf);
}

class ProvidersOnDisk implements InstalledProviders {
  private readonly files = new Set<LearnedFile>();
  private learnedFrom: Source | undefined;
  private readonly client = createInstalledValidator();
  private reads: (LiveReads & Pick<LiveReading, "reading">) | undefined;
  private readonly planner = rememberingPlanner(
    createInstalledPlanner(undefined, (question) => this.readLive(question)),
  );
  /** Of the last moment: folders of a configuration share a lock file, and are looked into together. */
  private readonly recent = new Map<string, Promise<readonly UsedRelease[]>>();

  constructor(
    private readonly catalog: Catalog,
    private readonly cache: string,
    private readonly pathOf: (uri: string) => string | undefined,
  ) {}

  async lookInto(folder: string, lock: LockFile): Promise<LearnableResult> {
    const candidates = (await this.candidatesIn(folder, lock)).filter((one) => mayBeLearned(one, this.catalog));
    for (const { learned } of candidates) {
      if (!learned || this.files.has(learned)) continue;
      this.files.add(learned);
      this.learnedFrom = undefined;
    }
    const isLearned = ({ learned }: UsedRelease) => learned !== undefined;
    const others = candidates.filter((one) => !isLearned(one));
    // A program is started to find out, while the first document waits for its findings: only where somebody may learn.
    const isIsolated = others.length > 0 && (await isIsolating());
    return {
      learnable: others.flatMap((one) => learnableOf(one, isIsolated)),
      learned: candidates.filter(isLearned).map(({ type, version }) => `${type} ${version}`),
    };
  }

  get source(): Source {
    this.learnedFrom ??= learnedSource([...this.files], (name) => this.catalog.provider(name)?.address);
    return this.learnedFrom;
  }

  async learn(folder: string, lock: LockFile, which: Learnable, how: HowToLearn): Promise<LearnResult> {
    const candidates = await this.candidatesIn(folder, lock);
    const candidate = candidates.find((one) => fullAddress(one) === which.address && one.version === which.version);
    if (candidate?.learned) return { kind: "learned" };
    if (!candidate?.installed)
      return { kind: "failed", reason: `${which.name} ${which.version} is not installed any more.` };
    const { installed, trusted } = candidate;
    const outcome = await learnInstalled(
      { installed, trusted: how.isConfirmed ? "any" : trusted, cache: this.cache },
      { signal: how.signal, onProgress: progressFor(how) },
    );
    this.recent.clear();
    if (!outcome) return { kind: "cancelled" };
    if (outcome.kind === "untrusted") return { kind: "untrusted", path: installed.binary };
    return outcome.kind === "failed" ? outcome : { kind: "learned" };
  }

  async validate(
    folder: string,
    lock: LockFile,
    questions: readonly Question[],
    how: HowToValidate,
  ): Promise<FolderAnswers | undefined> {
    const root = this.rootOf(folder, lock);
    return root === undefined ? nothing : validateFolder(root, lock.lock, questions, this.client, how);
  }

  async azurerm(folder: string, lock: LockFile): Promise<InstalledPackage | undefined> {
    const root = this.rootOf(folder, lock);
    const installed = root === undefined ? undefined : await installedAzurerm(root, lock.lock);
    return installed && packageOf(installed, await isIsolating());
  }

  async importBeside(
    folder: string,
    lock: LockFile,
    draft: DraftedImport,
    how: HowToImport,
  ): Promise<ImportedBeside | undefined> {
    const root = this.rootOf(folder, lock);
    return importInEditor(root === undefined ? undefined : { folder: root, lock: lock.lock }, draft, how);
  }

  async proveConversion(
    folder: string,
    lock: LockFile,
    conversion: ProvableConversion,
    { isConfirmed }: Pick<HowToImport, "isConfirmed">,
  ): Promise<ConversionProof> {
    const failures: string[] = [];
    const root = this.rootOf(folder, lock);
    const place = root !== undefined && { folder: root, lock: lock.lock, unlocked: isConfirmed };
    const found = place ? await azurermFor(place, (message) => void failures.push(message)) : undefined;
    if (!found) return { failures };
    let isUntrusted = false;
    const shown = await provenByProvider(conversion, {
      found,
      catalog: this.catalog,
      failed(reply) {
        if (reply.kind === "untrusted") isUntrusted = true;
        else failures.push(reply.reason);
      },
    });
    const untrusted = isUntrusted ? packageOf(found.installed, await isIsolating()) : undefined;
    return { failures, ...(shown && { proven: shown.proven }), ...(untrusted && { untrusted }) };
  }

  async plan(folder: string, lock: LockFile, how: HowToPlan): Promise<FolderPlan | undefined> {
    const path = this.pathOf(folder);
    const root = this.rootOf(folder, lock);
    if (path === undefined || root === undefined) return undefined;
    const { live } = how;
    if (live && live.reading !== this.reads?.reading)
      this.reads = { reading: live.reading, ...liveReads(live.answerAt) };
    const where = { folder: path, place: root, lock: lock.lock, pathOf: this.pathOf };
    return planInEditor(where, how, this.planner, this.reads);
  }

  edited(): void {
    restFromLearning();
  }

  kept(): number {
    return keptReleases(this.cache);
  }

  forget(): number {
    this.files.clear();
    this.recent.clear();
    this.learnedFrom = undefined;
    return forgetLearned(this.cache);
  }

  /** The folder of the lock file, on this disk. */
  private rootOf(folder: string, { lockIn = "." }: LockFile): string | undefined {
    const path = this.pathOf(folder);
    return path === undefined ? undefined : join(path, lockIn);
  }

  private async candidatesIn(folder: string, lock: LockFile): Promise<readonly UsedRelease[]> {
    const root = this.rootOf(folder, lock);
    if (root === undefined) return [];
    const key = `${root}\n${lock.lock ?? ""}`;
    const candidates = this.recent.get(key) ?? candidatesFor(root, lock.lock, this.cache);
    if (this.recent.size === 0) setTimeout(() => this.recent.clear(), moment).unref();
    this.recent.set(key, candidates);
    return candidates;
  }

  private async readLive(question: LiveQuestion): Promise<LiveAnswer> {
    return this.reads?.read(question) ?? { kind: "unread", because: "Azure is not read any more." };
  }
}

function progressFor({ onProgress }: HowToLearn): (progress: LearnProgress) => void {
  return (progress) => {
    if (progress.kind === "waiting") onProgress("Another window is learning: waiting for it.");
    else if (progress.kind === "progress")
      onProgress(`${progress.done} of ${progress.all} types`, Math.floor((100 * progress.done) / progress.all));
  };
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

// Imports in the editor: by the azurerm that is installed for a folder, where somebody lets it run, else as without one.

/** Undefined once the signal is aborted. */
async function importInEditor(
  place: Pick<AzurermPlace, "folder" | "lock"> | undefined,
  draft: DraftedImport,
  { isConfirmed, fetchLive, onProgress, signal }: HowToImport,
): Promise<ImportedBeside | undefined> {
  const failures: string[] = [];
  let refused: Installed | undefined;
  const done = await importByProvider(draft, {
    azurerm: async () =>
      place && azurermFor({ ...place, unlocked: isConfirmed }, (message) => void failures.push(message)),
    notRun(reply, { installed }) {
      if (reply.kind === "untrusted") refused = installed;
      else failures.push(reply.reason);
    },
    fetchLive,
    onProgress,
    signal,
  });
  if (!done) return undefined;
  const untrusted: InstalledPackage | undefined = refused && packageOf(refused, await isIsolating());
  const { made, request, notes, isRead } = done;
  return { made, request, notes: [...failures, ...notes], isRead, ...(untrusted && { untrusted }) };
}
