/** What a provider sends for a resource as it is written, which it is told to create in the loopback Azure beside it. */
import type { JsonObject, SeenRun } from "../../azure/index";
import {
  type BlockSchema,
  type CtyValue,
  type ProviderCall,
  ProviderSilent,
  proposedState,
  type SchemaNode,
  schemaTree,
} from "../../introspection/index";
import type { AskedRequest } from "./laidResources";
import type { LoopbackAzure } from "./loopbackAzure";
import { errorsIn } from "./readResource";

/** What came of it. */
type Applied =
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
      method === "GET" ||
      method === "HEAD" ||
      (method === "POST" && /\/(?:(?:list|get|check|validate|export|retrieve)\w*|\w*keys)$/i.test(path));
    return !isReading && status < 400;
  });
  return changing.filter((one, index) => {
    const before = changing[index - 1];
    return !before || requestLine(one) !== requestLine(before);
  });
}

/** What is seen of what came of it; `asked` is what was asked in the last try. */
export function seenRun(applied: Applied | undefined, asked: readonly AskedRequest[]): SeenRun {
  if (applied?.kind === "refused") return { kind: "not applied", because: applied.because };
  if (applied?.kind === "lost") return { kind: "not applied", because: "It ended." };
  const changes = changesAmong(asked);
  const last = changes.at(-1);
  if (!last)
    return {
      kind: "not applied",
      because: applied?.kind === "applied" ? "It has sent nothing." : "It has sent nothing in time.",
    };
  const id = applied?.kind === "applied" && applied.state instanceof Map ? applied.state.get("id") : undefined;
  const made = new Set<string>();
  const reads = new Set<string>();
  for (const one of asked.slice(0, asked.indexOf(last))) {
    const key = one.path.toLowerCase();
    if (one.method !== "GET") made.add(key);
    else if (one.status === 200 && !one.isMissing && !made.has(key) && isOfResource(key)) reads.add(one.path);
  }
  const requests = changes.map(({ method, path, apiVersion, body }) => ({ method, path, apiVersion, body }));
  return { kind: "sent", requests, reads: [...reads], ...(typeof id === "string" && { id }) };
}

/** Whether a path is about something that somebody has made, and not about what Azure itself has. */
function isOfResource(path: string): boolean {
  return (
    /\/resourcegroups\/[^/]+$|\/providers\/[^/]+\/.*[^/]+\/[^/]+$/.test(path) && !path.includes("/roledefinitions")
  );
}

function requestLine({ method, path, body }: AskedRequest): string {
  return JSON.stringify([method, path, body]);
}

/** So often something that the provider has missed in an answer is added, and all is done again. */
const mostTries = 24;

const goneAfterwards = "What was made was not found.";

/** What is to be applied: `config` has every name of the schema. */
interface Written {
  readonly type: string;
  readonly schema: BlockSchema;
  readonly config: CtyValue;
  /** The id that it has where it is there already, with what it requires alone: it is changed then. */
  readonly thereAs?: string | undefined;
  /** Answers of Azure about other resources that are there before. */
  readonly beside?: readonly { readonly answer: JsonObject; readonly apiVersion: string }[];
}

/** Plans and applies it, with a loopback that holds nothing else before; what was asked is what the last try has asked. */
export async function applyWritten(call: ProviderCall, azure: LoopbackAzure, written: Written): Promise<Applied> {
  const before = azure.lessons();
  // What had not to be there for another one may have to be for this one.
  azure.remember(before);
  const applied = await applyLearning(call, azure, written);
  // What was learned in vain is forgotten.
  if (applied.kind !== "applied") azure.remember(before);
  return applied;
}

async function applyLearning(
  call: ProviderCall,
  azure: LoopbackAzure,
  { type, schema, config, beside = [], thereAs }: Written,
): Promise<Applied> {
  const root = schemaTree(schema);
  let before: CtyValue = thereAs === undefined ? null : requiredIn(root, config, thereAs);
  let isSettled = thereAs === undefined;
  for (let tries = 1; ; tries++) {
    azure.clear();
    for (const { answer, apiVersion } of beside) azure.lay(answer, apiVersion);
    if (thereAs !== undefined) azure.put(thereAs, "", {});
    let isSilent = false;
    const outcome = await call(async (provider) => {
      try {
        const plan = await provider.plan(type, before, proposedState(root, before, config), config);
        const because = errorsIn(plan.diagnostics);
        if (because !== undefined) return { because, state: null, isPlanned: false };
        const { state, diagnostics } = await provider.apply(type, before, plan, config);
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
      if (because === undefined && !isSettled && changesAmong(azure.asked).length === 0) {
        // Some write down what they have read first, and change it from then on.
        isSettled = true;
        before = (await settled(call, type, root, before)) ?? before;
        continue;
      }
      // Some say nothing where what theirs is in is not there, and have nothing any more: Terraform refuses that.
      if (because === undefined && state === null && !isLast && azure.learn(goneAfterwards, 0)) continue;
      if (because === undefined) return { kind: "applied", asked: [...azure.asked], state };
      if (isLast || !azure.learn(because, 0)) return { kind: "refused", because };
    }
  }
}

/** What is known of something after it was applied as it is; undefined where it cannot be. */
async function settled(call: ProviderCall, type: string, root: SchemaNode, before: CtyValue): Promise<CtyValue> {
  const config = before instanceof Map ? new Map([...before, ["id", null]]) : before;
  const outcome = await call(async (provider) => {
    const plan = await provider.plan(type, before, proposedState(root, before, config), config);
    return errorsIn(plan.diagnostics) === undefined ? (await provider.apply(type, before, plan, config)).state : null;
  });
  return outcome ?? null;
}

/** What a configuration has of what is required, with an id. */
function requiredIn(root: SchemaNode, config: CtyValue, id: string): CtyValue {
  const given = config instanceof Map ? config : new Map<string, CtyValue>();
  return new Map(
    (root.children ?? []).map(({ name, facts, children, isAttribute }) => {
      const value = given.get(name) ?? null;
      const nothing = children && !isAttribute && Array.isArray(value) ? [] : null;
      return [name, name === "id" ? id : facts.required ? value : nothing] as const;
    }),
  );
}
