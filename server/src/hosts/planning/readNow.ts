// What Azure has now of what a state has, or an `import` block names: a provider reads it beside a loopback Azure that asks for what is live.
import type { PlanStep } from "../../features/plan/plan";
import {
  type BlockSchema,
  type CtyValue,
  isSecretNode,
  type ProviderCall,
  type ProviderClient,
  schemaTree,
} from "../../introspection/index";
import type { LiveAnswer } from "../../protocol/index";
import type { LoopbackAzure } from "../loopback/index";
import { type ReadResource, readAnew, readLearning, readResource, unlessElsewhere } from "../loopback/readResource";

/** The current state of a resource, or the reason why it is not known. */
export type ReadNow =
  | { readonly kind: "read"; readonly state: CtyValue; readonly kept: Uint8Array }
  /** Nothing is there any more. */
  | { readonly kind: "gone" }
  /** Why that is not known: what follows "What Azure has of it is not known", to the full stop, and for one resource as for several. */
  | { readonly kind: "unread"; readonly because: string };

/** The Azure beside the provider. */
export interface LiveAzure {
  readonly azure: LoopbackAzure;
  /** What was said of ids, in small letters. */
  readonly answers: ReadonlyMap<string, LiveAnswer>;
  /** The provider's types. */
  readonly schemas: ReadonlyMap<string, BlockSchema>;
}

/** How many are read at once. */
const together = 8;

/** What there is of each step, in the same order; undefined for what is neither in the state nor imported. */
export async function readNow(
  { call, callBeside }: Pick<ProviderClient, "call" | "callBeside">,
  live: LiveAzure,
  steps: readonly PlanStep[],
): Promise<readonly (ReadNow | undefined)[]> {
  const found: (ReadNow | undefined)[] = [];
  const left: number[] = [];
  let next = 0;
  await Promise.all(
    Array.from({ length: together }, async () => {
      while (next < steps.length) {
        const index = next++;
        const step = steps[index]!;
        const first = await readOnce(callBeside, live, step);
        if (first === "again") left.push(index);
        else found[index] = first;
      }
    }),
  );
  // What a provider has missed it says best alone.
  for (const index of left) found[index] = await readAgain(call, live, steps[index]!);
  return found;
}

/** `again` where the provider may have missed something. */
async function readOnce(call: ProviderCall, live: LiveAzure, step: PlanStep): Promise<ReadNow | "again" | undefined> {
  const id = idOf(step);
  if (id === undefined) return undefined;
  if (!id.startsWith("/")) return { kind: "unread", because: elsewhere(id) };
  if (!step.prior) return "again";
  const was = await stateOf(call, step);
  if (was === undefined) return undefined;
  const since = live.azure.asked.length;
  const read = await call((provider) =>
    unlessElsewhere(readAnew(provider, step.type, was, keptOf(step)), live.azure, since),
  );
  return read?.kind === "read" || read?.kind === "gone" ? (settled(read, live, step, id, was) ?? "again") : "again";
}

async function readAgain(call: ProviderCall, live: LiveAzure, step: PlanStep): Promise<ReadNow | undefined> {
  const id = idOf(step)!;
  const was = step.prior ? await stateOf(call, step) : null;
  if (was === undefined) return undefined;
  const read = step.prior
    ? await readLearning(call, live.azure, id, (provider) => readAnew(provider, step.type, was, keptOf(step)))
    : await readResource(call, live.azure, step.type, id);
  return settled(read, live, step, id, was) ?? { kind: "unread", because: whyNot(read) };
}

/** Why what has such an id is not read: it is none of the resource manager's. */
function elsewhere(id: string): string {
  const host = URL.canParse(id) ? new URL(id).host : "";
  return host === "" ? ": it has no id of Azure Resource Manager, and nothing else is asked." : onlyDataPlane(host);
}

function onlyDataPlane(host: string): string {
  return `: only the data plane ${host} has it, and data planes are not read here.`;
}

function whyNot(read: ReadResource): string {
  if (read.kind === "refused")
    return read.dataPlane === undefined ? `. The provider says: ${read.because}` : onlyDataPlane(read.dataPlane);
  return read.kind === "gone" || read.kind === "read"
    ? ": the provider did not ask for the id."
    : ": the provider did not answer.";
}

/** Undefined where a provider has not read what is there. */
function settled(
  read: ReadResource,
  { azure, answers, schemas }: LiveAzure,
  { type }: PlanStep,
  id: string,
  was: CtyValue,
): ReadNow | undefined {
  const own = id.toLowerCase();
  const about = answers.get(own);
  if (about?.kind === "gone") return { kind: "gone" };
  for (const [other, answer] of answers)
    if (answer.kind === "unread" && (isWithin(other, own) || isWithin(own, other)))
      return { kind: "unread", because: `. ${answer.because}` };
  // What ties two is read in one of them.
  const isAsked = [...answers].some(([other, answer]) => answer.kind === "found" && isWithin(own, other));
  if (!isAsked) return undefined;
  if (read.kind === "gone") return about === undefined ? { kind: "gone" } : undefined;
  if (read.kind !== "read") return undefined;
  // A list with a filter is not asked for, nor one that Azure does not have, so that nobody knows what would be in it.
  const list = azure.asked.find(({ method, isMissing, status, path }) => {
    return method === "GET" && isMissing && status === 200 && isWithin(path.toLowerCase(), own);
  });
  if (list) return { kind: "unread", because: `: only the list ${list.path} has it, and that list is not read here.` };
  const state = restored(read.state, was, azure);
  return { kind: "read", state: withSecrets(state, was, schemas.get(type)), kept: read.kept };
}

/** What is secret is never asked for, so that where nothing of it is read the state counts. */
function withSecrets(value: CtyValue, was: CtyValue, schema: BlockSchema | undefined): CtyValue {
  if (!schema || !(value instanceof Map) || !(was instanceof Map)) return value;
  const made = new Map(value as ReadonlyMap<string, CtyValue>);
  for (const node of schemaTree(schema).children ?? [])
    if (isSecretNode(node) && isNothing(made.get(node.name))) made.set(node.name, was.get(node.name) ?? null);
  return made;
}

function isNothing(value: CtyValue | undefined): boolean {
  return value === undefined || value === null || value === "" || (Array.isArray(value) && value.length === 0);
}

/** Whether an id is another one, or of something in that. */
function isWithin(id: string, other: string): boolean {
  return id === other || id.startsWith(`${other}/`) || id.startsWith(`${other}|`);
}

/** What was made up beside the provider, since nobody asks Azure for secrets, is as it was. */
function restored(value: CtyValue, was: CtyValue, azure: LoopbackAzure): CtyValue {
  if (typeof value === "string") {
    if (azure.isInvented(value)) return typeof was === "string" ? was : null;
    // A provider takes its own address off an id that is written with Azure's, and has another one here.
    return typeof was === "string" && was.startsWith("/subscriptions/") && isAddressOf(value, was) ? was : value;
  }
  if (Array.isArray(value))
    return value.map((one: CtyValue, index) => restored(one, Array.isArray(was) ? (was[index] ?? null) : null, azure));
  if (value instanceof Map)
    return new Map(
      [...(value as ReadonlyMap<string, CtyValue>)].map(([name, one]) => [
        name,
        restored(one, was instanceof Map ? (was.get(name) ?? null) : null, azure),
      ]),
    );
  return value;
}

function isAddressOf(value: string, id: string): boolean {
  return value.endsWith(id) && /^https:\/\/[^/]+$/.test(value.slice(0, -id.length));
}

function idOf({ prior, imports }: PlanStep): string | undefined {
  if (!prior) return imports;
  const { id } = prior.attributes;
  return typeof id === "string" ? id : undefined;
}

function keptOf({ prior }: PlanStep): Uint8Array | undefined {
  return prior?.kept === undefined ? undefined : Buffer.from(prior.kept, "base64");
}

/** In the form of this release; undefined where it takes none of it. */
async function stateOf(call: ProviderCall, { type, prior }: PlanStep): Promise<CtyValue | undefined> {
  const stored = JSON.stringify(prior!.attributes);
  const upgraded = await call((provider) => provider.upgradeState(type, prior!.schemaVersion, stored));
  const isWrong = upgraded?.diagnostics.some(({ severity }) => severity === "error");
  return isWrong ? undefined : upgraded?.state;
}
