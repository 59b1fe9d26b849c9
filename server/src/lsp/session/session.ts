// The state of a connection to one editor, and how its parts work together.
import { type CompletionContext, CompletionTriggerKind, type Connection } from "vscode-languageserver";
import type { InlayHintSettings } from "../../features/inlayHints/inlayHints";
import type { Question } from "../../features/providerValidation/providerValidation";
import {
  type AzurermResult,
  type LiveReading,
  type MovedParams,
  type MovedResult,
  movedRequest,
} from "../../protocol/index";
import type { Service } from "../../service";
import type { ModuleContext } from "../../workspace/index";
import type { Client } from "../editor/client";
import { liveInEditor } from "../editor/liveInEditor";
import { beginProgress } from "../editor/messages";
import { createOfferedCodeLenses } from "../editor/offeredCodeLenses";
import {
  checkedModulesFrom,
  inlayHintsFrom,
  learnProvidersFrom,
  type MovedBlocks,
  maxFileSizeFrom,
  maxSizeInFolder,
  movedBlocksFrom,
  pushedSection,
  section,
  settingsFrom,
  wantsReferenceCodeLenses,
  wantsReplacementWarnings,
} from "../editor/settings";
import type { Failures } from "../failures";
import type {
  DraftedImport,
  FolderAnswers,
  FolderPlan,
  HowToPlan,
  HowToValidate,
  ImportedBeside,
  LockFile,
} from "../installedProviders";
import type { Log, ReadOptions, Runtime } from "../runtime";
import { createCheckedFiles } from "./checkedFiles";
import { createDiagnostics, type Diagnostics } from "./diagnostics";
import { createDocuments, type Documents } from "./documents";
import { Folders } from "./folders";
import { createLearning, type Learning } from "./learning";
import { createPlannedReplacements, type PlannedReplacements } from "./plannedReplacements";
import { createPreviousVersions, type PreviousVersions } from "./previousVersions";
import { createSentTokens, type SentTokens } from "./sentTokens";
import { createStatusWatch, type StatusWatch } from "./statusWatch";
import { createUnopenedModules, type UnopenedModules } from "./unopenedModules";
import { createWriting, type Writing } from "./writing";

/** What handlers of messages work with. */
export interface Session {
  readonly client: Client;
  readonly service: Service;
  readonly documents: Documents;
  readonly folders: Folders;
  readonly unopenedModules: UnopenedModules;
  readonly diagnostics: Diagnostics;
  readonly previousVersions: PreviousVersions;
  readonly plannedReplacements: PlannedReplacements;
  readonly statusWatch: StatusWatch;
  readonly learning: Learning;
  /** Asks the providers that are installed for a folder about blocks, and shows that it does. Undefined where somebody cancels it. */
  validateInstalled(
    folder: string,
    lock: LockFile,
    questions: readonly Question[],
    isConfirmed: HowToValidate["isConfirmed"],
  ): Promise<FolderAnswers | undefined>;
  /** The azurerm that is installed for a folder, where it may be asked. */
  azurerm(folder: string): Promise<AzurermResult>;
  /** Imports what that has read, and shows that it does. Undefined where somebody cancels it. */
  importBeside(folder: string, draft: DraftedImport, isConfirmed: boolean): Promise<ImportedBeside | undefined>;
  /** What an apply of a document's module would do. */
  plan(
    uri: string,
    folder: string,
    how: Pick<HowToPlan, "isConfirmed"> & { live: LiveReading | undefined },
  ): Promise<FolderPlan | undefined>;
  readonly writing: Writing;
  readonly sentTokens: SentTokens;
  readonly completionTrigger: ReturnType<typeof createCompletionTrigger>;
  /** Patterns of the files to be told about. */
  readonly watched: readonly string[];
  /** What people set about moved blocks. */
  readonly movedBlocks: MovedBlocks;
  /** Whether they want to see how many references there are. */
  readonly wantsLenses: boolean;
  /** What people want to see in the code. */
  readonly inlayHints: InlayHintSettings;
  /** Asks somebody whether a rename is to add its moved block. */
  askAboutMoved(params: MovedParams): Promise<MovedResult>;
  readonly runtime: Runtime;
  /** What of ours has failed. */
  readonly failures: Failures;
  /** Reads the settings again; `pushed` is what the editor sent, for editors that cannot be asked. */
  readSettings(pushed: unknown): Promise<void>;
}

/** Starts with nothing open and nothing set. */
export function createSession(
  connection: Connection,
  runtime: Runtime,
  client: Client,
  failures: Failures,
  log: Log,
): Session {
  const { service } = runtime;
  const answerAt = liveInEditor(connection);
  service.onFailure(failures.failed);
  service.setOtherExtensions(client.otherExtensions);
  const writing = createWriting(() => diagnostics.update(true));
  const documents = createDocuments(service, isTooLarge, writing.edited);
  const statusWatch = createStatusWatch(connection, service, log);
  const providers = runtime.installedProviders?.(client.learnedFolder);
  const learning = createLearning(connection, providers, client, log, {
    known(source) {
      service.setSource(source.id, source);
      diagnostics.update(true);
      statusWatch.tell();
    },
    offered: statusWatch.tell,
  });
  const folders = new Folders({ ...runtime, readModuleContext: readSurroundings }, documents, reading, log, () => {
    diagnostics.update(true);
    statusWatch.tell();
  });
  const unopenedModules = createUnopenedModules(runtime, client, folders, reading);
  const checkedFiles = createCheckedFiles(runtime, documents, folders, unopenedModules);
  const diagnostics = createDiagnostics(
    connection,
    client,
    runtime,
    documents,
    folders,
    checkedFiles,
    writing,
    failures,
    log,
  );

  const lenses = createOfferedCodeLenses(connection, client);
  const previousVersions = createPreviousVersions(runtime, documents, client.isTrusted, log, reading, (uri) => {
    plannedReplacements.refresh(uri);
    diagnostics.update(true);
  });

  const plannedReplacements = createPlannedReplacements(
    {
      service,
      isCompared: previousVersions.hasState,
      isAlwaysAsked: () => learning.isAlways,
      lockOf: (folder) => learning.lockOf(folder).lock,
      plan: (uri, folder) => planned(uri, folder, { isConfirmed: () => false, isUnasked: true }),
      changed: () => diagnostics.update(true),
    },
    log,
  );

  async function planned(
    uri: string,
    folder: string,
    how: Pick<HowToPlan, "isConfirmed" | "isUnasked" | "live">,
  ): Promise<FolderPlan | undefined> {
    if (!providers || learning.refusal !== undefined) return undefined;
    const begin: HowToPlan["begin"] = (request) => service.plan(uri, request);
    const isElsewhere = service.keepsStateElsewhere(uri);
    return providers.plan(folder, learning.lockOf(folder), { ...how, begin, isElsewhere, reading: reading() });
  }

  let movedBlocks: MovedBlocks = "ask";
  let wantsLenses = false;
  let inlayHints = inlayHintsFrom(undefined);
  let maxFileSize = maxFileSizeFrom(undefined);

  async function readSurroundings(folder: string, options: ReadOptions): Promise<ModuleContext> {
    const about = await runtime.readModuleContext(folder, options);
    await learning.look(folder, about);
    return about;
  }

  /** What somebody opens by itself counts as opened as well. */
  function reading(): ReadOptions {
    const isOpened = (folder: string) => client.roots.some((root) => `${folder}/`.startsWith(`${root}/`));
    const alone = [...documents.folders].filter((folder) => !isOpened(folder));
    return { roots: [...client.roots, ...alone], maxFileSize, log };
  }

  /** What takes longer to read than anybody waits is not read, so that whatever else is asked has its answer. */
  function isTooLarge(uri: string, text: string): boolean {
    const most = maxSizeInFolder(maxFileSize);
    if (text.length <= most) return false;
    log(`${uri} is left out: it is larger than ${most / 1_000_000} MB (see ${section}.maxFileSize).`);
    return true;
  }

  async function readSettings(pushed: unknown): Promise<void> {
    const values: unknown = client.configuration
      ? await connection.workspace.getConfiguration(section)
      : pushedSection(pushed);
    service.configure(settingsFrom(values));
    movedBlocks = movedBlocksFrom(values);
    wantsLenses = wantsReferenceCodeLenses(values);
    await lenses.offer(wantsLenses);
    inlayHints = inlayHintsFrom(values);
    if (client.refreshesInlayHints) void connection.languages.inlayHint.refresh();
    maxFileSize = maxFileSizeFrom(values);
    learning.choose(learnProvidersFrom(values) ?? client.learnProviders ?? (client.offersLearning ? "ask" : "never"));
    checkedFiles.choose(checkedModulesFrom(values));
    previousVersions.enable(wantsReplacementWarnings(values));
    diagnostics.update(true);
  }

  return {
    client,
    service,
    documents,
    folders,
    unopenedModules,
    diagnostics,
    previousVersions,
    statusWatch,
    learning,
    async validateInstalled(folder, lock, questions, isConfirmed) {
      const progress = await beginProgress(connection, "Asking the installed providers");
      try {
        return await providers?.validate(folder, lock, questions, { isConfirmed, signal: progress.signal });
      } finally {
        progress.done();
      }
    },
    async azurerm(folder) {
      if (!providers || learning.refusal !== undefined) return null;
      return (await providers.azurerm(folder, learning.lockOf(folder))) ?? null;
    },
    async importBeside(folder, draft, isConfirmed) {
      const progress = await beginProgress(connection, "Reading by the installed azurerm");
      try {
        return await providers?.importBeside(folder, learning.lockOf(folder), draft, {
          isConfirmed,
          async fetchLive(id, apiVersion) {
            const answered = await answerAt(id, apiVersion);
            if (answered.kind === "unread") log(`${id} could not be read. ${answered.because}`);
            return answered.kind === "found" ? answered.answer : undefined;
          },
          onProgress: (done, all) => progress.report(`${done}/${all}`, Math.floor((100 * done) / all)),
          signal: progress.signal,
        });
      } finally {
        progress.done();
      }
    },
    plannedReplacements,
    async plan(uri, folder, { isConfirmed, live }) {
      const made = await planned(uri, folder, { isConfirmed, ...(live && { live: { ...live, answerAt } }) });
      // What it says of edits is about the state.
      if (made && !live) plannedReplacements.planned(uri, made);
      return made;
    },
    writing,
    sentTokens: createSentTokens(),
    completionTrigger: createCompletionTrigger(),
    watched: runtime.watched,
    get movedBlocks() {
      return movedBlocks;
    },
    get wantsLenses() {
      return wantsLenses;
    },
    get inlayHints() {
      return inlayHints;
    },
    askAboutMoved: (params) => connection.sendRequest<MovedResult>(movedRequest, params),
    runtime,
    failures,
    readSettings,
  };
}

/**
 * Tells which typed character opened the list that a request is about, if it was one. A list that did not hold everything
 * is asked for again while more is typed, without its character; who else was asked for it stays the same.
 */
function createCompletionTrigger(): (context: CompletionContext | undefined) => string | undefined {
  let opened: string | undefined;
  return (context) => {
    if (context?.triggerKind !== CompletionTriggerKind.TriggerForIncompleteCompletions)
      opened = context?.triggerCharacter;
    return opened;
  };
}
