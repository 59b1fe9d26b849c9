// Learns what one installed package says of itself, and keeps it. Runs in a process of its own (introspectionProcess.ts).
import { type FunctionSignature, writeLearned } from "../../catalog/index";
import { type FunctionSchema, type LearnOptions, ProviderGone, signatureOf } from "../../introspection/index";
import { errorMessage } from "../errorMessage";
import { isIsolating } from "../provider/isolation";
import { learnBinary } from "../provider/learnBinary";
import { fullAddress } from "./address";
import { type HeldPackage, holdPackage } from "./heldPackage";
import { findLearned, keepLearned, learnedPath } from "./learnedCache";
import { type LockTimes, takeLock } from "./learningLock";
import type { NotRun, PackageRequest } from "./packageRequest";

/** A package to learn. */
export interface LearnRequest extends PackageRequest {
  /** The folder of the cache. */
  readonly cache: string;
}

/** The result of learning a package. */
export type LearnOutcome = { readonly kind: "learned"; readonly hash: string; readonly types: number } | NotRun;

/** How it goes meanwhile. */
export type LearnProgress =
  | { readonly kind: "waiting" }
  /** It is trusted, and its program is started. */
  | { readonly kind: "asking"; readonly isIsolated: boolean }
  | { readonly kind: "progress"; readonly done: number; readonly all: number };

/** Never rejects. `turn` is waited for before each question. */
export async function learnPackage(
  { installed, trusted, cache }: LearnRequest,
  tell: (progress: LearnProgress) => void,
  times?: LockTimes,
  turn?: LearnOptions["turn"],
): Promise<LearnOutcome> {
  const release = `${installed.type} ${installed.version}`;
  let unlock: (() => void) | undefined;
  let held: HeldPackage | undefined;
  try {
    try {
      unlock = await takeLock(cache, { onWait: () => tell({ kind: "waiting" }), ...(times && { times }) });
    } catch (error) {
      return failed(`What ${release} says of itself cannot be kept in ${cache}: ${errorMessage(error)}.`);
    }
    // What was there before we waited may be something else by now.
    held = await holdPackage(installed);
    const { hash, binary } = held;
    if (trusted !== "any" && !trusted.includes(hash)) return { kind: "untrusted", hash };
    // Whoever we waited for may have learned it.
    if (findLearned(cache, installed, [hash])) return { kind: "learned", hash, types: 0 };
    tell({ kind: "asking", isIsolated: await isIsolating() });
    const { types, functions } = await learnBinary(binary, {
      onProgress: (done, all) => tell({ kind: "progress", done, all }),
      ...(turn && { turn }),
    });
    const named = types.map((type) => (type.kind === "provider" ? { ...type, name: installed.type } : type));
    const about = { address: fullAddress(installed), version: installed.version, hash };
    const text = writeLearned(about, { types: named, functions: signaturesOf(functions, installed.type) });
    try {
      keepLearned(learnedPath(cache, installed, hash), text);
    } catch (error) {
      return failed(`What was learned of ${release} cannot be kept in ${cache}: ${errorMessage(error)}.`);
    }
    return { kind: "learned", hash, types: types.length };
  } catch (error) {
    if (error instanceof ProviderGone)
      return failed(`${release} could not be learned from ${installed.binary}. ${error.message}`);
    return failed(`${release} could not be learned from ${installed.folder}: ${errorMessage(error)}.`);
  } finally {
    held?.letGo();
    unlock?.();
  }
}

function failed(reason: string): LearnOutcome {
  return { kind: "failed", reason };
}

/** The functions of a provider by the names under which it is usually called. */
function signaturesOf(functions: ReadonlyMap<string, FunctionSchema>, provider: string): FunctionSignature[] {
  return [...functions].map(([name, schema]) => signatureOf(`provider::${provider}::${name}`, schema));
}
