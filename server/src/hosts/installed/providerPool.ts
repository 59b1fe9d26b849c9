// Installed providers that run to be asked about blocks. Runs in a process of its own (introspectionProcess.ts).
import { stat } from "node:fs/promises";
import {
  type Diagnostic,
  type ProviderClient,
  ProviderGone,
  type ProviderSchema,
  providerClientOf,
} from "../../introspection/index";
import { type ProviderDiagnostic, validatedConfig } from "../../providerValidation/index";
import { errorMessage } from "../errorMessage";
import { waysToConfigure } from "../provider/fakeCloud";
import { type ProviderLimits, providerLimits, startProvider } from "../provider/startProvider";
import { type HeldPackage, holdPackage } from "./heldPackage";
import type { BlockAnswer, ValidatedBlock, ValidationReply, ValidationRequest } from "./validationTypes";

/** Providers that are started when they are first asked, and stay. */
interface ProviderPool {
  /** Asks one about blocks. Never rejects. Blocks that are left when the signal is aborted count as lost. */
  validate(request: ValidationRequest, signal?: AbortSignal): Promise<ValidationReply>;
  /** Ends all of them. */
  stop(): void;
}

/** A program that may be asked. */
interface Running {
  readonly held: HeldPackage;
  readonly client: ProviderClient;
  schema: ProviderSchema | undefined;
}

/** After so many questions in a row without an answer nothing more is asked. */
const mostLost = 2;

/** Creates a pool of providers. It starts none yet. */
export function createProviderPool(limits: ProviderLimits = providerLimits): ProviderPool {
  /** By the program, its size and its times: folders may share it, and one that was replaced is another one. */
  const running = new Map<string, Running>();
  const stamps = new Map<string, string>();
  /** Of programs that were not trusted. */
  const hashes = new Map<string, string>();
  let last: Promise<unknown> = Promise.resolve();

  function end(stamp = ""): void {
    const one = running.get(stamp);
    running.delete(stamp);
    one?.client.stop();
    one?.held.letGo();
  }

  /** What runs, or the hash of what does not, since nobody trusts it. */
  async function runningFor({ installed, trusted }: ValidationRequest, stamp: string): Promise<Running | string> {
    const { binary } = installed;
    if (stamps.get(binary) !== stamp) end(stamps.get(binary));
    stamps.set(binary, stamp);
    const isTrusted = (hash: string) => trusted === "any" || trusted.includes(hash);
    const known = running.get(stamp)?.held.hash ?? hashes.get(stamp);
    if (known !== undefined && !isTrusted(known)) return known;
    const underWay = running.get(stamp);
    if (underWay) return underWay;
    const held = await holdPackage(installed);
    if (!isTrusted(held.hash)) {
      held.letGo();
      hashes.set(stamp, held.hash);
      return held.hash;
    }
    const client = providerClientOf((signal) =>
      startProvider(held.binary, limits, { way: waysToConfigure[0] }, signal),
    );
    const next: Running = { held, client, schema: undefined };
    running.set(stamp, next);
    return next;
  }

  async function askNow(request: ValidationRequest, signal?: AbortSignal): Promise<ValidationReply> {
    const { type, version, binary } = request.installed;
    let stamp = "";
    try {
      stamp = await stampOf(binary);
      const provider = await runningFor(request, stamp);
      if (typeof provider === "string") return { kind: "untrusted", hash: provider };
      provider.schema ??= await provider.client.call((one) => one.schema());
      if (!provider.schema) throw new ProviderGone("It did not answer which types it has.");
      return { kind: "answered", answers: await answersOf(request.blocks, provider.client, provider.schema, signal) };
    } catch (error) {
      end(stamp);
      const reason = error instanceof ProviderGone ? error.message : `${errorMessage(error)}.`;
      return { kind: "failed", reason: `${type} ${version} could not be asked (${binary}). ${reason}` };
    }
  }

  return {
    validate(request, signal) {
      const turn = last.then(() => askNow(request, signal));
      last = turn;
      return turn;
    },
    stop() {
      for (const stamp of [...running.keys()]) end(stamp);
    },
  };
}

async function stampOf(binary: string): Promise<string> {
  const { size, mtimeMs, ctimeMs, dev, ino } = await stat(binary);
  return [size, mtimeMs, ctimeMs, dev, ino].join(" ");
}

async function answersOf(
  blocks: readonly ValidatedBlock[],
  client: ProviderClient,
  schema: ProviderSchema,
  signal: AbortSignal | undefined,
): Promise<readonly BlockAnswer[]> {
  const answers: BlockAnswer[] = [];
  let lost = 0;
  for (const block of blocks) {
    const isOver = lost >= mostLost || signal?.aborted;
    const answer: BlockAnswer = isOver ? { kind: "lost" } : await answerAbout(block, client, schema);
    lost = answer.kind === "lost" ? lost + 1 : 0;
    answers.push(answer);
  }
  return answers;
}

async function answerAbout(
  { kind, type, config, certain }: ValidatedBlock,
  client: ProviderClient,
  schema: ProviderSchema,
): Promise<BlockAnswer> {
  const block = schema[kind].get(type);
  if (!block) return { kind: "unknown" };
  const started = performance.now();
  const about = (of: ValidatedBlock["config"]) =>
    client.call((one) => one.validate(kind, type, validatedConfig(of, block)));
  const found = await about(config);
  if (!found) return { kind: "lost" };
  const rests = certain && found.length > 0 ? await about(certain) : found;
  const sure = new Set(rests?.map(keyOf));
  const all = found.map((one): ProviderDiagnostic => (sure.has(keyOf(one)) ? one : { ...one, isAssumed: true }));
  return { kind: "answered", diagnostics: all, milliseconds: performance.now() - started };
}

function keyOf({ severity, summary, detail, path }: Diagnostic): string {
  return JSON.stringify([severity, summary, detail, path]);
}
