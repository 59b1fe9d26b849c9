// Learns providers that are installed beside the open folders, when somebody wants that, and keeps what is known up to date.
import type { Connection } from "vscode-languageserver";
import type { Learnable, LearnableResult, LearnResult } from "../../protocol/index";
import { isolationSentence } from "../../wording/index";
import type { Client } from "../editor/client";
import { beginProgress, confirm, showError } from "../editor/messages";
import type { LearnProviders } from "../editor/settings";
import type { InstalledProviders, LockFile } from "../installedProviders";
import { runInBackground } from "../runInBackground";
import type { Log } from "../runtime";

/** A release that is installed. */
type Which = Pick<Learnable, "address" | "version">;

/** Whom to tell. */
interface Listener {
  /** What is known of providers is more or less. */
  known(source: InstalledProviders["source"]): void;
  /** What is offered may be something else. */
  offered(): void;
}

const nothing: LearnableResult = { learnable: [], learned: [] };

/** What is installed beside folders, and its state. Knows no folder at first. */
export class Learning {
  private readonly folders = new Map<string, { readonly lock: LockFile; readonly uses: LearnableResult }>();
  /** Releases that are being learned without being asked, or about which people were asked: that is done once. */
  private readonly begun = new Set<string>();
  private isTrusted: boolean;
  private mode: LearnProviders = "never";
  private installedSource: InstalledProviders["source"] | undefined;
  /** One at a time: each may take all of a processor. */
  private last: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly connection: Connection,
    private readonly providers: InstalledProviders | undefined,
    private readonly client: Pick<Client, "isTrusted" | "offersLearning">,
    private readonly log: Log,
    private readonly tell: Listener,
  ) {
    this.isTrusted = client.isTrusted;
    this.installedSource = providers?.source;
  }

  /** Why no installed provider may be run, if so: a sentence. */
  get refusal(): string | undefined {
    if (!this.providers) return "Installed providers cannot be run here.";
    if (!this.isTrusted) return "Installed providers are only run in folders that you trust.";
    return this.mode === "never" ? "Installed providers are not asked: learnProviders is set to never." : undefined;
  }

  /** Whether installed providers are asked although nobody has chosen that. */
  get isAlways(): boolean {
    return this.mode === "always";
  }

  /** What could be learned for a folder, and what was. */
  of(folder: string): LearnableResult {
    const { learnable, learned } = this.folders.get(folder)?.uses ?? nothing;
    return { learnable: this.mode === "never" ? [] : learnable, learned };
  }

  /** To be called with each edit. */
  edited(): void {
    this.providers?.edited();
  }

  /** Of how many releases anything is kept; undefined where nothing can be learned. */
  kept(): number | undefined {
    return this.providers?.kept();
  }

  /** The lock file that counts for a folder, once that was read. */
  lockOf(folder: string): LockFile {
    return this.folders.get(folder)?.lock ?? {};
  }

  /** Forgets everything; gives of how many releases that was. */
  async forget(): Promise<number> {
    const count = this.providers?.forget() ?? 0;
    // Whoever forgets does not want it learned again at once.
    const before = this.mode;
    this.mode = "never";
    await this.lookAgain();
    this.mode = before;
    return count;
  }

  /** Whether to learn without being asked. */
  choose(next: LearnProviders): void {
    if (this.mode === next) return;
    this.mode = next;
    for (const folder of this.folders.keys()) this.begin(folder);
    if (this.providers) this.tell.offered();
  }

  /** The folders are trusted from now on. */
  trust(): void {
    this.isTrusted = true;
    void runInBackground(this.log, () => this.lookAgain().then(this.tell.offered));
  }

  /** To be called with a folder's lock file, whenever that was read. What was learned before counts from then on. */
  async look(folder: string, { lock, lockIn }: LockFile): Promise<void> {
    const file: LockFile = { ...(lock !== undefined && { lock }), ...(lockIn !== undefined && { lockIn }) };
    this.folders.set(folder, { lock: file, uses: this.folders.get(folder)?.uses ?? nothing });
    if (!this.providers || !this.isTrusted) return;
    try {
      this.folders.set(folder, { lock: file, uses: await this.providers.lookInto(folder, file) });
    } catch (error) {
      this.log(`The providers that are installed for ${folder} could not be looked at. ${String(error)}`);
    }
    if (this.providers.source !== this.installedSource) this.tell.known(this.providers.source);
    this.installedSource = this.providers.source;
    this.begin(folder);
  }

  private async lookAgain(): Promise<void> {
    for (const [folder, { lock }] of this.folders) await this.look(folder, lock);
  }

  /** Learns what is to be learned always, or asks, where the editor has no place of its own for that. */
  private begin(folder: string): void {
    if (this.mode === "never" || (this.mode === "ask" && this.client.offersLearning)) return;
    for (const which of this.folders.get(folder)?.uses.learnable ?? []) {
      const key = `${which.address} ${which.version}`;
      if (this.begun.has(key)) continue;
      this.begun.add(key);
      void runInBackground(this.log, () =>
        this.mode === "always" ? this.learnQuietly(folder, which) : this.ask(folder, which),
      );
    }
  }

  private async learnQuietly(folder: string, which: Learnable): Promise<void> {
    const result = await this.learn(folder, which, false);
    if (result.kind === "failed") this.log(result.reason);
    if (result.kind === "untrusted") this.log(notInLock(which));
  }

  private async ask(folder: string, which: Learnable): Promise<void> {
    const release = `${which.name} ${which.version}`;
    const sentence = `Not everything is known of ${release}: is the installed provider to be asked? ${isolationSentence(which.isIsolated)}`;
    if (!(await confirm(this.connection, sentence, ["Learn", "Not Now"]))) return;
    let result = await this.learn(folder, which, false);
    if (result.kind === "untrusted" && (await confirm(this.connection, notInLock(which), ["Run It", "Cancel"])))
      result = await this.learn(folder, which, true);
    if (result.kind === "failed") showError(this.connection, result.reason);
  }

  /** Learns one of them. */
  learn(folder: string, which: Which, isConfirmed: boolean): Promise<LearnResult> {
    const turn = this.last.then(() => this.learnNow(folder, which, isConfirmed));
    this.last = turn.catch(() => undefined);
    return turn;
  }

  private async learnNow(folder: string, { address, version }: Which, isConfirmed: boolean): Promise<LearnResult> {
    const { lock, uses } = this.folders.get(folder) ?? { uses: nothing };
    const which = uses.learnable.find((one) => one.address === address && one.version === version);
    // Somebody has learned it meanwhile.
    if (!this.providers || !lock || !which || !this.isTrusted) return { kind: "learned" };
    const progress = await beginProgress(
      this.connection,
      `Learning ${which.name} ${which.version} from the installed provider`,
    );
    try {
      return await this.providers.learn(folder, lock, which, {
        isConfirmed,
        onProgress: progress.report,
        signal: progress.signal,
      });
    } finally {
      progress.done();
      await this.lookAgain();
    }
  }
}

/** That its package is none that somebody trusts, in a sentence. */
function notInLock({ name, version, path }: Learnable): string {
  return `The hash of ${path} is not in a lock file, so ${name} ${version} is only learned from it if you know where it comes from.`;
}
