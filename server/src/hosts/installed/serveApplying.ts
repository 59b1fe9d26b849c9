// The introspection's process as one that has a provider apply resources beside a loopback Azure, to see what it sends (provenByProvider.ts).
import { setTimeout as wait } from "node:timers/promises";
import { alikeAmong, type RunsOfResource, type SeenRun } from "../../azure/index";
import { type ProviderClient, providerClientOf } from "../../introspection/index";
import { validatedConfig } from "../../providerValidation/index";
import { applyWritten, changesAmong, seenRun } from "../loopback/applyWritten";
import type { LoopbackAzure } from "../loopback/index";
import type { ApplyingReply, ApplyingRequest } from "./applyingTypes";
import { loadLoopback, resourceTypes, startsBeside, withTrusted } from "./besideLoopback";

/** Answers the process that has started this one, once. */
export function serveApplying(): void {
  process.once("message", async (request: ApplyingRequest) => {
    const reply = await apply(request);
    process.send?.(reply, () => process.exit());
  });
}

function apply(request: ApplyingRequest): Promise<ApplyingReply> {
  return withTrusted(request, async ({ binary }) => ({ kind: "applied", resources: await applyBy(binary, request) }));
}

/** So many processes of a provider apply at once: most of the time it waits between two looks at what it has made. */
const mostAtOnce = 4;
/** So many resources are worth a process more, which takes seconds to start. */
const worthOne = 10;

async function applyBy(binary: string, request: ApplyingRequest): Promise<readonly (readonly SeenRun[])[]> {
  const { resources } = request;
  const applied: SeenRun[][] = resources.map(() => []);
  const pool = new ApplyingPool(binary, request.subscription);
  const applyAll = (numbers: readonly number[]) =>
    pool.applyAll(
      numbers.flatMap((number) => {
        const { type, configs } = resources[number]!;
        return configs.map((config, run) => ({ type, config, seen: (one: SeenRun) => (applied[number]![run] = one) }));
      }),
    );
  const groups = alikeAmong(resources);
  const later = new Set(groups.flatMap(({ others }) => others));
  try {
    await applyAll([...resources.keys()].filter((number) => !later.has(number)));
    await applyAll(
      groups.flatMap(({ first, second, others, seenOf }) =>
        others.filter((other) => {
          const seen = seenOf(other, applied[first]!, applied[second]!);
          if (seen) applied[other] = [...seen];
          return !seen;
        }),
      ),
    );
  } finally {
    pool.stop();
  }
  return applied;
}

/** What is to be applied, and who is told what is seen then. */
interface Application {
  readonly type: string;
  readonly config: RunsOfResource["configs"][number];
  seen(run: SeenRun): void;
}

/** Processes of a provider, which go on from one list of what is to be applied to the next. */
class ApplyingPool {
  private readonly workers: ApplyingWorker[] = [];
  private readonly types = resourceTypes();

  constructor(
    private readonly binary: string,
    private readonly subscription: string,
  ) {}

  async applyAll(all: readonly Application[]): Promise<void> {
    const left = all.toReversed();
    const count = Math.min(mostAtOnce, Math.ceil(all.length / worthOne));
    while (this.workers.length < count) {
      const azure = loadLoopback().createLoopbackAzure({ types: this.types, mayInvent: true });
      this.workers.push(new ApplyingWorker(azure, this.binary, this.subscription));
    }
    await Promise.all(this.workers.map((one) => one.applyNext(left)));
  }

  stop(): void {
    for (const worker of this.workers) worker.stop();
  }
}

/** Each has a loopback of its own, so that what is asked there is about one resource. */
class ApplyingWorker {
  private started: ReturnType<typeof startsBeside> | undefined;
  private client: ProviderClient | undefined;

  constructor(
    private readonly azure: LoopbackAzure,
    private readonly binary: string,
    private readonly subscription: string,
  ) {}

  async applyNext(left: Application[]): Promise<void> {
    const { azure } = this;
    if (left.length === 0) return;
    this.started ??= startsBeside(azure, this.binary, this.subscription, true);
    const { start, schema } = await this.started;
    for (let next = left.pop(); next; next = left.pop()) {
      const { type, config } = next;
      const block = schema.resource.get(type);
      if (!block) {
        next.seen({ kind: "not applied", because: "It has no such type." });
        continue;
      }
      this.client ??= providerClientOf(start);
      const done = applyWritten(this.client.call, azure, {
        type,
        schema: block,
        config: validatedConfig(config, block),
      });
      const settled = new AbortController();
      const outcome = await Promise.race([done, quiet(azure, settled.signal)]).finally(() => settled.abort());
      if (!outcome) {
        // What it waits for need not be waited for: what it has sent is seen.
        done.catch(() => undefined);
        this.stop();
      }
      next.seen(seenRun(outcome, azure.asked));
    }
  }

  stop(): void {
    this.client?.stop();
    this.client = undefined;
  }
}

/** So long it may be silent after it has sent something, in milliseconds: some wait for what is there at once here. */
const silence = 3000;
/** So long it may take to send anything. */
const patience = 20_000;

/** Resolves when a provider has gone silent, or nobody waits any more. */
async function quiet(azure: LoopbackAzure, signal: AbortSignal): Promise<undefined> {
  const begun = Date.now();
  let [count, last] = [0, begun];
  while (!signal.aborted) {
    await wait(100);
    const { asked } = azure;
    if (asked.length !== count) [count, last] = [asked.length, Date.now()];
    const isSent = changesAmong(asked).length > 0;
    if (Date.now() - last > (isSent ? silence : patience) || Date.now() - begun > patience) return;
  }
}
