/** What a provider sends for a resource as it is written, which it is told to create in the loopback Azure beside it. */
import {
  type BlockSchema,
  type CtyValue,
  type ProviderCall,
  ProviderSilent,
  proposedState,
  schemaTree,
} from "../../introspection/index";
import type { AskedRequest } from "./laidResources";
import type { LoopbackAzure } from "./loopbackAzure";
import { errorsIn } from "./readResource";

/** What came of it. */
export type Applied =
  | { readonly kind: "applied"; readonly asked: readonly AskedRequest[]; readonly state: CtyValue }
  /** What the provider says against it. */
  | { readonly kind: "refused"; readonly because: string }
  /** It died of it. */
  | { readonly kind: "lost" }
  /** It did not answer in time. */
  | { readonly kind: "silent" };

/** Which of what was asked changes something: not what asks for keys, nor what is sent once more. */
export function changesAmong(asked: readonly AskedRequest[]): readonly AskedRequest[] {
  const changing = asked.filter(({ method, path, status }) => {
    const isReading =
      method === "GET" || method === "HEAD" || (method === "POST" && /\/(?:list\w*|\w*keys)$/i.test(path));
    return !isReading && status < 400;
  });
  return changing.filter((one, index) => {
    const before = changing[index - 1];
    return !before || textOf(one) !== textOf(before);
  });
}

function textOf({ method, path, body }: AskedRequest): string {
  return JSON.stringify([method, path, body]);
}

/** So often something that the provider has missed in an answer is added, and all is done again. */
const mostTries = 8;

/**
 * Plans and applies it. `config` has every name of the schema. `lay` puts what is around it into the loopback, which holds nothing before; what
 * was asked is what the last try has asked.
 */
export async function applyWritten(
  call: ProviderCall,
  azure: LoopbackAzure,
  { type, schema, config }: { readonly type: string; readonly schema: BlockSchema; readonly config: CtyValue },
  lay: () => void = () => undefined,
): Promise<Applied> {
  const root = schemaTree(schema);
  for (let tries = 1; ; tries++) {
    azure.clear();
    lay();
    let isSilent = false;
    const outcome = await call(async (provider) => {
      try {
        const plan = await provider.plan(type, null, proposedState(root, null, config), config);
        const because = errorsIn(plan.diagnostics);
        if (because !== undefined) return { because, state: null, isPlanned: false };
        const { state, diagnostics } = await provider.apply(type, null, plan, config);
        return { because: errorsIn(diagnostics), state, isPlanned: true };
      } catch (error) {
        isSilent = error instanceof ProviderSilent;
        throw error;
      }
    });
    if (isSilent) return { kind: "silent" };
    const isLast = tries >= mostTries;
    if (!outcome) {
      if (isLast || !azure.learnFromDeath(0)) return { kind: "lost" };
    } else {
      const { because, state } = outcome;
      if (because === undefined) return { kind: "applied", asked: [...azure.asked], state };
      if (isLast || !azure.learn(because, 0)) return { kind: "refused", because };
    }
  }
}
