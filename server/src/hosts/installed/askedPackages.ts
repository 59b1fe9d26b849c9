// Installed providers that run to be asked about blocks. Runs in a process of its own (learnerProcess.ts).
import { realpath, stat } from "node:fs/promises";
import { configurationOf } from "../../asking/configurationOf";
import type { ProviderDiagnostic } from "../../asking/opinion";
import { type Asker, askerOf } from "../../learner/asker";
import { type Diagnostic, ProviderGone, type ProviderSchema } from "../../learner/provider";
import { errorMessage } from "../errorMessage";
import { waysToConfigure } from "../provider/standIn";
import { type ProviderLimits, providerLimits, startProvider } from "../provider/startProvider";
import type { AskedBlock, AskOutcome, AskRequest, BlockAnswer } from "./askTypes";
import { packageHash } from "./packageHash";

/** Providers that are started when they are first asked, and stay. */
export interface AskedPackages {
  /** Asks one about blocks. Never rejects. Blocks that are left when the signal is aborted count as lost. */
  ask(request: AskRequest, signal?: AbortSignal): Promise<AskOutcome>;
  /** Ends all of them. */
  stop(): void;
}

/** A program that may be asked. */
interface Running {
  readonly asker: Asker;
  schema: ProviderSchema | undefined;
}

/** After so many questions in a row without an answer nothing more is asked. */
const mostLost = 2;

/** None runs yet. */
export function createAskedPackages(limits: ProviderLimits = providerLimits): AskedPackages {
  /** By the program, its size and its times: folders may share it, and one that was replaced is another one. */
  const running = new Map<string, Running>();
  const stamps = new Map<string, string>();
  /** By the folder of the package, to which links of many folders may lead, and its program. */
  const hashes = new Map<string, string>();
  let last: Promise<unknown> = Promise.resolve();

  async function hashOf(folder: string, stamp: string): Promise<string> {
    const key = `${folder}\n${stamp}`;
    const hash = hashes.get(key) ?? (await packageHash(folder));
    hashes.set(key, hash);
    return hash;
  }

  function end(stamp = ""): void {
    running.get(stamp)?.asker.stop();
    running.delete(stamp);
  }

  async function runningFor(binary: string, stamp: string): Promise<Running> {
    if (stamps.get(binary) !== stamp) end(stamps.get(binary));
    stamps.set(binary, stamp);
    const underWay = running.get(stamp);
    if (underWay) return underWay;
    const asker = askerOf(async (signal) => {
      const provider = await startProvider(binary, limits, waysToConfigure[0], signal);
      // Its hash is that of what was there before it started.
      if ((await stampOf(binary)) === stamp) return provider;
      provider.stop();
      throw new ProviderGone("Its program was replaced while it was started.");
    });
    const next: Running = { asker, schema: undefined };
    running.set(stamp, next);
    return next;
  }

  async function askNow({ installed, trusted, blocks }: AskRequest, signal?: AbortSignal): Promise<AskOutcome> {
    const { type, version, binary, folder } = installed;
    let stamp = "";
    try {
      stamp = await stampOf(binary);
      // Somebody has said so: then hundreds of megabytes need not be read.
      if (trusted !== "any") {
        const hash = await hashOf(await realpath(folder), stamp);
        if (!trusted.includes(hash)) return { kind: "untrusted", hash };
      }
      const provider = await runningFor(binary, stamp);
      provider.schema ??= await provider.asker.ask((one) => one.schema());
      if (!provider.schema) throw new ProviderGone("It did not say what it has.");
      return { kind: "answered", answers: await answersOf(blocks, provider.asker, provider.schema, signal) };
    } catch (error) {
      end(stamp);
      const reason = error instanceof ProviderGone ? error.message : `${errorMessage(error)}.`;
      return { kind: "failed", reason: `${type} ${version} could not be asked (${binary}). ${reason}` };
    }
  }

  return {
    ask(request, signal) {
      const turn = last.then(() => askNow(request, signal));
      last = turn;
      return turn;
    },
    stop() {
      for (const { asker } of running.values()) asker.stop();
      running.clear();
    },
  };
}

async function stampOf(binary: string): Promise<string> {
  const { size, mtimeMs, ctimeMs, dev, ino } = await stat(binary);
  return [size, mtimeMs, ctimeMs, dev, ino].join(" ");
}

async function answersOf(
  blocks: readonly AskedBlock[],
  asker: Asker,
  schema: ProviderSchema,
  signal: AbortSignal | undefined,
): Promise<readonly BlockAnswer[]> {
  const answers: BlockAnswer[] = [];
  let lost = 0;
  for (const block of blocks) {
    const isOver = lost >= mostLost || signal?.aborted;
    const answer: BlockAnswer = isOver ? { kind: "lost" } : await answerAbout(block, asker, schema);
    lost = answer.kind === "lost" ? lost + 1 : 0;
    answers.push(answer);
  }
  return answers;
}

async function answerAbout(
  { kind, type, config, certain }: AskedBlock,
  asker: Asker,
  schema: ProviderSchema,
): Promise<BlockAnswer> {
  const block = schema[kind].get(type);
  if (!block) return { kind: "unknown" };
  const started = performance.now();
  const about = (of: AskedBlock["config"]) => asker.ask((one) => one.validate(kind, type, configurationOf(of, block)));
  const found = await about(config);
  if (!found) return { kind: "lost" };
  const rests = certain && found.length > 0 ? await about(certain) : found;
  const sure = new Set(rests?.map(keyOf));
  const said = found.map((one): ProviderDiagnostic => (sure.has(keyOf(one)) ? one : { ...one, isAssumed: true }));
  return { kind: "said", said, milliseconds: performance.now() - started };
}

function keyOf({ severity, summary, detail, path }: Diagnostic): string {
  return JSON.stringify([severity, summary, detail, path]);
}
