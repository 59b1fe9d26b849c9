// The state of a connection to one editor, and how its parts work together.
import { type CompletionContext, CompletionTriggerKind, type Connection } from "vscode-languageserver";
import { type LiveReading, type MovedParams, type MovedResult, movedRequest } from "../../protocol/index";
import type { Service } from "../../service";
import type { ModuleContext } from "../../workspace/index";
import type { Client } from "../editor/client";
import { createOfferedCodeLenses } from "../editor/offeredCodeLenses";
import {
  type EditorSettings,
  editorSettingsFrom,
  maxSizeInFolder,
  pushedSection,
  section,
  settingsFrom,
} from "../editor/settings";
import type { Failures } from "../failures";
import type { FolderPlan, HowToPlan } from "../installedProviders";
import type { Log, ReadOptions, Runtime } from "../runtime";
import { createCheckedFiles } from "./checkedFiles";
import { Diagnostics } from "./diagnostics";
import { OpenDocuments } from "./documents";
import { Folders } from "./folders";
import { InstalledQueries } from "./installedQueries";
import { Learning } from "./learning";
import { createPlannedReplacements, type PlannedReplacements } from "./plannedReplacements";
import { createPreviousVersions, type PreviousVersions } from "./previousVersions";
import { createSentTokens } from "./sentTokens";
import { createStatusWatch, type StatusWatch } from "./statusWatch";
import { createUnopenedModules, type UnopenedModules } from "./unopenedModules";
import { createWriting, type Writing } from "./writing";

/** The state of a connection to one editor: what handlers of messages work with. Nothing is open and nothing set at first. */
export class Session {
  readonly service: Service;
  readonly documents: OpenDocuments;
  readonly folders: Folders;
  readonly unopenedModules: UnopenedModules;
  readonly diagnostics: Diagnostics;
  readonly previousVersions: PreviousVersions;
  readonly plannedReplacements: PlannedReplacements;
  readonly statusWatch: StatusWatch;
  readonly learning: Learning;
  readonly installed: InstalledQueries;
  readonly writing: Writing;
  readonly sentTokens = createSentTokens();
  readonly completionTrigger = createCompletionTrigger();
  /** Patterns of the files to be told about. */
  readonly watched: readonly string[];
  private set = editorSettingsFrom(undefined);
  private readonly checkedFiles: ReturnType<typeof createCheckedFiles>;
  private readonly codeLenses: ReturnType<typeof createOfferedCodeLenses>;

  constructor(
    private readonly connection: Connection,
    readonly runtime: Runtime,
    readonly client: Client,
    /** What of ours has failed. */
    readonly failures: Failures,
    private readonly log: Log,
  ) {
    const { service } = runtime;
    const reading = () => this.reading();
    const changed = () => this.diagnostics.refresh();
    const known = () => {
      changed();
      this.statusWatch.tell();
    };
    service.onFailure(failures.failed);
    service.setOtherExtensions(client.otherExtensions);
    this.service = service;
    this.watched = runtime.watched;
    this.writing = createWriting(changed);
    this.documents = new OpenDocuments(service, (uri, length) => this.isTooLarge(uri, length), this.writing.edited);
    this.statusWatch = createStatusWatch(connection, service, log);
    const providers = runtime.installedProviders?.(client.learnedFolder);
    this.learning = new Learning(connection, providers, client, log, {
      known(source) {
        service.setSource(source.id, source);
        known();
      },
      offered: this.statusWatch.tell,
    });
    this.installed = new InstalledQueries(connection, { providers, learning: this.learning, service, log, reading });
    const readModuleContext = (folder: string, options: ReadOptions) => this.readContext(folder, options);
    this.folders = new Folders({ ...runtime, readModuleContext }, this.documents, reading, log, known);
    this.unopenedModules = createUnopenedModules(runtime, client, this.folders, reading);
    this.checkedFiles = createCheckedFiles(runtime, this.documents, this.folders, this.unopenedModules);
    const { documents, folders, checkedFiles, writing } = this;
    const parts = { connection, client, runtime, documents, folders, checkedFiles, writing, failures, log };
    this.diagnostics = new Diagnostics(parts);
    this.codeLenses = createOfferedCodeLenses(connection, client);
    this.previousVersions = createPreviousVersions(runtime, this.documents, client.isTrusted, log, reading, (uri) => {
      this.plannedReplacements.refresh(uri);
      changed();
    });
    this.plannedReplacements = createPlannedReplacements(
      {
        service,
        isCompared: this.previousVersions.hasState,
        isAlwaysAsked: () => this.learning.isAlways,
        lockOf: (folder) => this.learning.lockOf(folder).lock,
        plan: (uri, folder) => this.installed.plan(uri, folder, { isConfirmed: () => false, isUnasked: true }),
        changed,
      },
      log,
    );
  }

  /** What people have set. */
  get settings(): EditorSettings {
    return this.set;
  }

  private async readContext(folder: string, options: ReadOptions): Promise<ModuleContext> {
    const about = await this.runtime.readModuleContext(folder, options);
    await this.learning.look(folder, about);
    return about;
  }

  /** What people open by itself counts as opened as well. */
  private reading(): ReadOptions {
    const { roots } = this.client;
    const isOpened = (folder: string) => roots.some((root) => `${folder}/`.startsWith(`${root}/`));
    const alone = [...this.documents.folders].filter((folder) => !isOpened(folder));
    return { roots: [...roots, ...alone], maxFileSize: this.set.maxFileSize, log: this.log };
  }

  /** What takes longer to read than anybody waits is not read, so that whatever else is asked has its answer. */
  private isTooLarge(uri: string, length: number): boolean {
    const most = maxSizeInFolder(this.set.maxFileSize);
    if (length <= most) return false;
    this.log(`${uri} is left out: it is larger than ${most / 1_000_000} MB (see ${section}.maxFileSize).`);
    return true;
  }

  /** Reads the settings again; `pushed` is what the editor sent, for editors that cannot be asked. */
  async readSettings(pushed: unknown): Promise<void> {
    const { client, connection, learning } = this;
    const values: unknown = client.configuration
      ? await connection.workspace.getConfiguration(section)
      : pushedSection(pushed);
    this.service.configure(settingsFrom(values));
    const set = editorSettingsFrom(values);
    this.set = set;
    await this.codeLenses.offer(set.referenceCodeLenses);
    if (client.refreshesInlayHints) void connection.languages.inlayHint.refresh();
    learning.choose(set.learnProviders ?? client.learnProviders ?? (client.offersLearning ? "ask" : "never"));
    this.checkedFiles.choose(set.checkedModules);
    this.previousVersions.enable(set.replacementWarnings);
    this.diagnostics.refresh();
  }

  /** What an apply of a document's module would do; what it says of edits is shown from then on. */
  async plan(
    uri: string,
    folder: string,
    how: Pick<HowToPlan, "isConfirmed" | "stateFile"> & { live: LiveReading | undefined },
  ): Promise<FolderPlan | undefined> {
    const made = await this.installed.plan(uri, folder, how);
    // What it says of edits is about the local state.
    if (made && !how.live && how.stateFile === undefined) this.plannedReplacements.planned(uri, made);
    return made;
  }

  /** Asks people whether a rename is to add its moved block. */
  askAboutMoved(params: MovedParams): Promise<MovedResult> {
    return this.connection.sendRequest<MovedResult>(movedRequest, params);
  }
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
