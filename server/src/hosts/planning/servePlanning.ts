// The introspection's process as one that stays, and has providers make plans beside a loopback Azure as long as it is told to (installedPlanner.ts).

import type { StepAnswer } from "../../features/plan/plan";
import { type ProviderClient, type ProviderSchema, providerClientOf } from "../../introspection/index";
import type { LiveAnswer } from "../../protocol/index";
import type { AnsweredMessage, AnswerMessage, QuestionMessage, RequestMessage } from "../installed/askedProcess";
import { loadLoopback, resourceTypes, startsBeside, withTrusted } from "../installed/besideLoopback";
import type { JsonObject, LoopbackAzure } from "../loopback/index";
import { planInstance } from "./planInstance";
import type { LiveQuestion, PlanningReply, PlanningRequest } from "./planningTypes";
import { type LiveAzure, readNow } from "./readNow";

/** How many instances a provider is asked about at once, as Terraform has ten: it answers while we read what it has answered before. */
const together = 4;

/** What a provider reads of Azure. */
interface Reading extends LiveAzure {
  readonly answers: Map<string, LiveAnswer>;
  reading: number;
}

/** A provider that runs. */
interface Running {
  readonly azure: LoopbackAzure;
  readonly client: ProviderClient;
  readonly schema: ProviderSchema;
  /** Where it reads what is live. */
  readonly live?: Reading;
}

/** Asks the process that has started this one what Azure has: this one is not signed in. */
type ReadLive = (question: LiveQuestion) => Promise<LiveAnswer>;

/** Answers the process that has started this one, one request after the other. `isWaitedFor`: whether people wait for that and do nothing else. */
export function servePlanning(isWaitedFor: boolean): void {
  const running = new Map<string, Running>();
  let last: Promise<unknown> = Promise.resolve();
  const waiting = new Map<number, (answer: LiveAnswer) => void>();
  let count = 0;
  const readLive: ReadLive = (question) =>
    new Promise((resolve) => {
      const number = ++count;
      waiting.set(number, resolve);
      process.send?.({ number, question } satisfies QuestionMessage<LiveQuestion>);
    });
  process.on("message", (message: RequestMessage<PlanningRequest> | AnswerMessage<LiveAnswer>) => {
    if ("number" in message) {
      waiting.get(message.number)?.(message.answer);
      waiting.delete(message.number);
      return;
    }
    const { id, request } = message;
    last = last.then(async () => {
      const reply = await plan(request, running, readLive, isWaitedFor);
      process.send?.({ id, reply } satisfies AnsweredMessage<PlanningReply>);
    });
  });
}

/** Never rejects. */
async function plan(
  request: PlanningRequest,
  running: Map<string, Running>,
  readLive: ReadLive,
  isWaitedFor: boolean,
): Promise<PlanningReply> {
  const { installed, subscription, steps, reading } = request;
  const isLive = reading !== undefined;
  const key = JSON.stringify([installed.binary, request.trusted, subscription, isLive]);
  const known = running.get(key);
  if (known) {
    if (isLive) readFrom(known.live, reading);
    return { kind: "planned", answers: await answersOf(steps, known, installed) };
  }
  return withTrusted(request, async ({ binary }): Promise<PlanningReply> => {
    const answers = new Map<string, LiveAnswer>();
    const azure = loadLoopback().createLoopbackAzure({
      types: resourceTypes(),
      // What nobody has laid is not there where Azure itself can be asked.
      ...(isLive
        ? {
            fetch: (id, apiVersion) => fetched({ id, apiVersion }, answers, readLive),
            fetchList: (id, apiVersion) => fetched({ id, apiVersion, isList: true }, answers, readLive),
          }
        : { mayInvent: true }),
    });
    const { start, schema } = await startsBeside(azure, binary, subscription, isWaitedFor);
    const next: Running = {
      azure,
      client: providerClientOf(start),
      schema,
      ...(isLive && { live: { azure, answers, schemas: schema.resource, reading } }),
    };
    running.set(key, next);
    return { kind: "planned", answers: await answersOf(steps, next, installed) };
  });
}

/** What was read before under another number counts no more. */
function readFrom(live: Reading | undefined, reading: number): void {
  if (!live || live.reading === reading) return;
  live.reading = reading;
  live.answers.clear();
  live.azure.clear();
}

/** Each id is asked for once. */
async function fetched(
  question: LiveQuestion,
  answers: Map<string, LiveAnswer>,
  readLive: ReadLive,
): Promise<JsonObject | undefined> {
  const key = question.id.toLowerCase();
  const answer = answers.get(key) ?? (await readLive(question));
  answers.set(key, answer);
  return answer.kind === "found" ? (answer.answer as JsonObject) : undefined;
}

async function answersOf(
  steps: PlanningRequest["steps"],
  { azure, client, schema, live }: Running,
  { type, version }: PlanningRequest["installed"],
): Promise<readonly StepAnswer[]> {
  const by = `${type} ${version}`;
  // It stays for as long as providers do, and is asked for each plan anew.
  azure.expect(steps.length);
  const answers: StepAnswer[] = [];
  const now = live ? await readNow(client, live, steps) : [];
  let next = 0;
  await Promise.all(Array.from({ length: together }, planSome));
  return answers;

  async function planSome(): Promise<void> {
    while (next < steps.length) {
      const index = next++;
      const step = steps[index]!;
      const block = schema.resource.get(step.type);
      answers[index] = block
        ? await planInstance(client.callBeside, block, step, by, now[index])
        : { kind: "unknown", because: `${by} has no type ${step.type}.`, by };
    }
  }
}
