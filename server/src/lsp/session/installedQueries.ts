// What a session asks of the providers that are installed for a folder. The editor shows that it does, where people wait for the answer.
import type { Connection } from "vscode-languageserver";
import type { Question } from "../../features/providerValidation/providerValidation";
import type { AzurermResult, LiveReading } from "../../protocol/index";
import type { Service } from "../../service";
import { liveInEditor } from "../editor/liveInEditor";
import { beginProgress } from "../editor/messages";
import type {
  ConversionProof,
  DraftedImport,
  FolderAnswers,
  FolderPlan,
  HowToPlan,
  HowToValidate,
  ImportedBeside,
  InstalledProviders,
  LockFile,
  ProvableConversion,
} from "../installedProviders";
import type { Log, ReadOptions } from "../runtime";
import type { Learning } from "./learning";

/** What they rest on. */
interface QueryContext {
  /** Undefined where no provider is ever asked. */
  readonly providers: InstalledProviders | undefined;
  readonly learning: Learning;
  readonly service: Service;
  readonly log: Log;
  reading(): ReadOptions;
}

/** How a plan is made in a session. */
type Planning = Pick<HowToPlan, "isConfirmed" | "isUnasked" | "stateFile"> & {
  readonly live?: LiveReading | undefined;
};

/** Asks installed providers, for an editor. */
export class InstalledQueries {
  private readonly answerAt: ReturnType<typeof liveInEditor>;

  constructor(
    private readonly connection: Connection,
    private readonly context: QueryContext,
  ) {
    this.answerAt = liveInEditor(connection);
  }

  /** Asks them about blocks. Undefined where people cancel it. */
  async validate(
    folder: string,
    lock: LockFile,
    questions: readonly Question[],
    isConfirmed: HowToValidate["isConfirmed"],
  ): Promise<FolderAnswers | undefined> {
    const progress = await beginProgress(this.connection, "Asking the installed providers");
    try {
      return await this.context.providers?.validate(folder, lock, questions, { isConfirmed, signal: progress.signal });
    } finally {
      progress.done();
    }
  }

  /** The azurerm that is installed for a folder, where it may be asked. */
  async azurerm(folder: string): Promise<AzurermResult> {
    const { providers, learning } = this.context;
    if (!providers || learning.refusal !== undefined) return null;
    return (await providers.azurerm(folder, learning.lockOf(folder))) ?? null;
  }

  /** Imports what that has read. Undefined where people cancel it. */
  async importBeside(folder: string, draft: DraftedImport, isConfirmed: boolean): Promise<ImportedBeside | undefined> {
    const { providers, learning, log } = this.context;
    const progress = await beginProgress(this.connection, "Reading by the installed azurerm");
    try {
      return await providers?.importBeside(folder, learning.lockOf(folder), draft, {
        isConfirmed,
        fetchLive: async (id, apiVersion) => {
          const answered = await this.answerAt(id, apiVersion);
          if (answered.kind === "unread") log(`${id} could not be read. ${answered.because}`);
          return answered.kind === "found" ? answered.answer : undefined;
        },
        onProgress: (done, all) => progress.report(`${done}/${all}`, Math.floor((100 * done) / all)),
        signal: progress.signal,
      });
    } finally {
      progress.done();
    }
  }

  /** What the azurerm of a module's folder says of a conversion. Undefined where none may be asked, or there is none. */
  async proveConversion(
    folder: string,
    conversion: ProvableConversion,
    confirmed: readonly string[],
  ): Promise<ConversionProof | undefined> {
    const { providers, learning } = this.context;
    const installed = await this.azurerm(folder);
    if (!providers || !installed) return undefined;
    const isConfirmed = confirmed.includes(installed.address);
    return providers.proveConversion(folder, learning.lockOf(folder), conversion, { isConfirmed });
  }

  /** What an apply of a document's module would do. */
  async plan(uri: string, folder: string, { live, ...how }: Planning): Promise<FolderPlan | undefined> {
    const { providers, learning, service, reading } = this.context;
    if (!providers || learning.refusal !== undefined) return undefined;
    return providers.plan(folder, learning.lockOf(folder), {
      ...how,
      ...(live && { live: { ...live, answerAt: this.answerAt } }),
      begin: (request) => service.plan(uri, request),
      subscription: service.subscriptionInCode(uri),
      isElsewhere: service.keepsStateElsewhere(uri),
      reading: reading(),
    });
  }
}
