/** Has a provider import and read a resource that is laid into the loopback Azure beside it. */
import {
  type CtyValue,
  type ProviderCall,
  type ProviderConnection,
  ProviderGone,
  ProviderSilent,
  type StoredState,
} from "../../introspection/index";
import type { AskedRequest } from "./laidResources";
import type { LoopbackAzure } from "./loopbackAzure";

/** What became of it. */
export type ReadResource =
  | ({ readonly kind: "read" } & Omit<StoredState, "diagnostics">)
  /** What the provider says against it; `dataPlane` is the host of one that it has asked in vain. */
  | { readonly kind: "refused"; readonly because: string; readonly dataPlane?: string }
  /** It reads that there is nothing at this id. */
  | { readonly kind: "gone" }
  /** It died of it. */
  | { readonly kind: "lost" }
  /** It did not answer in time: what hangs hangs again, so nothing is tried then. */
  | { readonly kind: "silent" };

/** So often something that a provider has missed is added, and it is asked again. */
const mostTries = 8;

/** The state of the resource at an id, as one of the provider's types. What was learned in vain is forgotten. */
export async function readResource(
  call: ProviderCall,
  azure: LoopbackAzure,
  type: string,
  id: string,
): Promise<ReadResource> {
  return readLearning(call, azure, id, (provider) => readOnce(provider, type, id));
}

/** The same by a question of another kind: what a provider says that it has missed is added, and it is asked again. */
export async function readLearning(
  call: ProviderCall,
  azure: LoopbackAzure,
  id: string,
  ask: (provider: ProviderConnection) => Promise<ReadResource>,
): Promise<ReadResource> {
  const before = azure.lessons();
  const read = await askLearning(call, azure, id, ask);
  if (read.kind !== "read") azure.remember(before);
  return read;
}

async function askLearning(
  call: ProviderCall,
  azure: LoopbackAzure,
  id: string,
  ask: (provider: ProviderConnection) => Promise<ReadResource>,
): Promise<ReadResource> {
  for (let tries = 1; ; tries++) {
    const since = azure.asked.length;
    let isSilent = false;
    const outcome = await call(async (provider) => {
      const answer = await unlessElsewhere(ask(provider), azure, since).catch((error: unknown) => {
        isSilent = error instanceof ProviderSilent;
        throw error;
      });
      if (!answer) throw new ProviderGone("It asks elsewhere.");
      return answer;
    });
    const elsewhere = outcome?.kind === "read" ? undefined : azure.asked.slice(since).find(isElsewhere)?.path;
    if (elsewhere !== undefined)
      return {
        kind: "refused",
        because: `It asks ${elsewhere} itself, a data plane of Azure's, which is not read here.`,
        dataPlane: elsewhere,
      };
    if (isSilent) return { kind: "silent" };
    const isLast = tries >= mostTries;
    if (!outcome) {
      if (isLast || !azure.learnFromDeath(since)) return { kind: "lost" };
    } else {
      if (outcome.kind === "read" || isLast) return outcome;
      // What it reads may be gone with something else that it is in.
      const isOwn = azure.asked.at(-1)?.path.toLowerCase() === id.toLowerCase();
      const complaint = outcome.kind === "refused" ? outcome.because : isOwn ? "" : "not found";
      if (!azure.learn(complaint, since)) return outcome;
    }
  }
}

/** Milliseconds after which nobody waits any more for a provider that asks elsewhere: it would ask again and again. */
const patience = 2000;

/** The answer to a question; undefined where the provider goes on asking elsewhere, of what it asks from the `since`th request on. */
export async function unlessElsewhere<Answer extends object>(
  question: Promise<Answer>,
  azure: LoopbackAzure,
  since: number,
): Promise<Answer | undefined> {
  let first: number | undefined;
  let watch: NodeJS.Timeout | undefined;
  const elsewhere = new Promise<undefined>((resolve) => {
    watch = setInterval(() => {
      if (azure.asked.slice(since).some(isElsewhere)) first ??= Date.now();
      if (first !== undefined && Date.now() - first > patience) resolve(undefined);
    }, 100);
  });
  // What comes after that is nothing to anybody.
  question.catch(() => undefined);
  return Promise.race([question, elsewhere]).finally(() => clearInterval(watch));
}

function isElsewhere({ method }: AskedRequest): boolean {
  return method === "CONNECT";
}

async function readOnce(provider: ProviderConnection, type: string, id: string): Promise<ReadResource> {
  const imported = await provider.importState(type, id);
  const against = errorsIn(imported.diagnostics);
  if (against !== undefined) return { kind: "refused", because: against };
  const first = imported.resources.find((one) => one.type === type);
  if (!first) return { kind: "refused", because: `It imported no ${type} by this id.` };
  return readAnew(provider, type, first.state, first.kept);
}

/** Reads the resource of a state with the provider. */
export async function readAnew(
  provider: ProviderConnection,
  type: string,
  was: CtyValue,
  keptBefore: Uint8Array | undefined,
): Promise<ReadResource> {
  const { state, kept, diagnostics } = await provider.read(type, was, keptBefore);
  const wrong = errorsIn(diagnostics);
  if (wrong !== undefined) return { kind: "refused", because: wrong };
  return state === null ? { kind: "gone" } : { kind: "read", state, kept };
}

/** The errors among diagnostics as one text. Undefined if there are none. */
export function errorsIn(diagnostics: StoredState["diagnostics"]): string | undefined {
  const errors = diagnostics.filter(({ severity }) => severity === "error");
  if (errors.length === 0) return undefined;
  return errors.map(({ summary, detail }) => (detail ? `${summary}: ${detail}` : summary)).join("\n");
}
