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

/** What is installed beside folders, and what becomes of it. */
export interface Learning {
  /** To be called with a folder's lock file, whenever that was read. What was learned before counts from then on. */
  look(folder: string, lock: LockFile): Promise<void>;
  /** What could be learned for a folder, and what was. */
  of(folder: string): LearnableResult;
  /** Learns one of them. */
  learn(folder: string, which: Which, isConfirmed: boolean): Promise<LearnResult>;
  /** The lock file that counts for a folder, once that was read. */
  lockOf(folder: string): LockFile;
  /** To be called with each edit. */
  edited(): void;
  /** Of how many releases anything is kept; undefined where nothing can be learned. */
  kept(): number | undefined;
  /** Why no installed provider may be run, if so: a sentence. */
  readonly refusal: string | undefined;
  /** Whether installed providers are asked although nobody has chosen that. */
  readonly isAlways: boolean;
  /** Forgets everything; gives of how many releases that was. */
  forget(): Promise<number>;
  /** Whether to learn without being asked. */
  choose(mode: LearnProviders): void;
  /** The folders are trusted from now on. */
  trust(): void;
}

/** Whom to tell. */
interface Listener {
  /** What is known of providers is more or less. */
  known(source: InstalledProviders["source"]): void;
  /** What is offered may be something else. */
  offered(): void;
}

const nothing: LearnableResult = { learnable: [], learned: [] };

/** Knows no folder. */
export function createLearning(
  connection: Connection,
  providers: InstalledProviders | undefined,
  client: Pick<Client, "isTrusted" | "offersLearning">,
  log: Log,
  tell: Listener,
): Learning {
  const folders = new Map<string, { readonly lock: LockFile; readonly uses: LearnableResult }>();
  /** Releases that are being learned without being asked, or about which somebody was asked: that is done once. */
  const begun = new Set<string>();
  let isTrusted = client.isTrusted;
  let mode: LearnProviders = "never";
  let installedSource = providers?.source;
  /** One at a time: each may take all of a processor. */
  let last: Promise<unknown> = Promise.resolve();

  async function look(folder: string, { lock, lockIn }: LockFile): Promise<void> {
    const file: LockFile = { ...(lock !== undefined && { lock }), ...(lockIn !== undefined && { lockIn }) };
    folders.set(folder, { lock: file, uses: folders.get(folder)?.uses ?? nothing });
    if (!providers || !isTrusted) return;
    try {
      folders.set(folder, { lock: file, uses: await providers.lookInto(folder, file) });
    } catch (error) {
      log(`The providers that are installed for ${folder} could not be looked at. ${String(error)}`);
    }
    if (providers.source !== installedSource) tell.known(providers.source);
    installedSource = providers.source;
    begin(folder);
  }

  async function lookAgain(): Promise<void> {
    for (const [folder, { lock }] of folders) await look(folder, lock);
  }

  /** Learns what is to be learned always, or asks, where the editor has no place of its own for that. */
  function begin(folder: string): void {
    if (mode === "never" || (mode === "ask" && client.offersLearning)) return;
    for (const which of folders.get(folder)?.uses.learnable ?? []) {
      const key = `${which.address} ${which.version}`;
      if (begun.has(key)) continue;
      begun.add(key);
      void runInBackground(log, () => (mode === "always" ? learnQuietly(folder, which) : ask(folder, which)));
    }
  }

  async function learnQuietly(folder: string, which: Learnable): Promise<void> {
    const result = await learn(folder, which, false);
    if (result.kind === "failed") log(result.reason);
    if (result.kind === "untrusted") log(notInLock(which));
  }

  async function ask(folder: string, which: Learnable): Promise<void> {
    const release = `${which.name} ${which.version}`;
    const sentence = `Not everything is known of ${release}: is the installed provider to be asked? ${isolationSentence(which.isIsolated)}`;
    if (!(await confirm(connection, sentence, ["Learn", "Not Now"]))) return;
    let result = await learn(folder, which, false);
    if (result.kind === "untrusted" && (await confirm(connection, notInLock(which), ["Run It", "Cancel"])))
      result = await learn(folder, which, true);
    if (result.kind === "failed") showError(connection, result.reason);
  }

  function learn(folder: string, which: Which, isConfirmed: boolean): Promise<LearnResult> {
    const turn = last.then(() => learnNow(folder, which, isConfirmed));
    last = turn.catch(() => undefined);
    return turn;
  }

  async function learnNow(folder: string, { address, version }: Which, isConfirmed: boolean): Promise<LearnResult> {
    const { lock, uses } = folders.get(folder) ?? { uses: nothing };
    const which = uses.learnable.find((one) => one.address === address && one.version === version);
    // Somebody has learned it meanwhile.
    if (!providers || !lock || !which || !isTrusted) return { kind: "learned" };
    const progress = await beginProgress(
      connection,
      `Learning ${which.name} ${which.version} from the installed provider`,
    );
    try {
      return await providers.learn(folder, lock, which, {
        isConfirmed,
        onProgress: progress.report,
        signal: progress.signal,
      });
    } finally {
      progress.done();
      await lookAgain();
    }
  }

  return {
    look,
    of(folder) {
      const { learnable, learned } = folders.get(folder)?.uses ?? nothing;
      return { learnable: mode === "never" ? [] : learnable, learned };
    },
    learn,
    edited: () => providers?.edited(),
    kept: () => providers?.kept(),
    lockOf: (folder) => folders.get(folder)?.lock ?? {},
    get refusal() {
      if (!providers) return "Installed providers cannot be run here.";
      if (!isTrusted) return "Installed providers are only run in folders that you trust.";
      return mode === "never" ? "Installed providers are not asked: learnProviders is set to never." : undefined;
    },
    get isAlways() {
      return mode === "always";
    },
    async forget() {
      const count = providers?.forget() ?? 0;
      // Whoever forgets does not want it learned again at once.
      const before = mode;
      mode = "never";
      await lookAgain();
      mode = before;
      return count;
    },
    choose(next) {
      if (mode === next) return;
      mode = next;
      for (const folder of folders.keys()) begin(folder);
      if (providers) tell.offered();
    },
    trust() {
      isTrusted = true;
      void runInBackground(log, () => lookAgain().then(tell.offered));
    },
  };
}

/** That its package is none that somebody trusts, in a sentence. */
function notInLock({ name, version, path }: Learnable): string {
  return `The hash of ${path} is not in a lock file, so ${name} ${version} is only learned from it if you know where it comes from.`;
}
