// Asks Azure on behalf of somebody who has signed in with `az` or by ARM_ variables, and says so: reading, and nothing else.
// The bundle dist/azure.js does it, which the extension asks too; it is loaded with the first question.
import { join } from "node:path";
import type { AzureBundle } from "../../../../client/src/azure/index";
import { version } from "../../../../package.json";
import { redact } from "../../core";
import type { LiveAnswer } from "../../protocol/index";

type AskParameters = Parameters<AzureBundle["askOnce"]>[0];
type Host = Parameters<AzureBundle["askOnce"]>[1];
type Answered = Extract<Awaited<ReturnType<AzureBundle["askOnce"]>>, { ok: true }>["value"];

type AzureResult<T> =
  | { readonly ok: true; readonly value: T }
  | Extract<Awaited<ReturnType<AzureBundle["askOnce"]>>, { ok: false }>;

/** What is asked, and whether `az` may be run. */
interface AzureQuestion extends AskParameters {
  readonly mayRunPrograms: boolean;
  readonly signal?: AbortSignal | undefined;
}

/** Asks Azure a question; rejects with `NotAnswered` for problems that people can solve. */
export type AskAzure = (question: AzureQuestion) => Promise<Answered>;

/** The error for an unanswered question. Its message is a sentence that says what to do. */
export class NotAnswered extends Error {}

/** By a path that the bundler does not follow, or the bundle would be part of each that loads it. */
const loadAzure = () => require(join(__dirname, "azure.js")) as AzureBundle;

/** Asks as `askOnce` does. `log` takes a sentence about what was odd in an answer. */
export function createAskAzure(
  log: (message: string) => void,
  load: () => Pick<AzureBundle, "askOnce"> = loadAzure,
  host: Partial<Host> = {},
): AskAzure {
  return async ({ mayRunPrograms, signal = new AbortController().signal, ...asked }) => {
    const completeHost: Host = { ...hostOf(log), mayRunPrograms: () => mayRunPrograms, ...host };
    return answeredOrThrow(await load().askOnce(asked, completeHost, signal));
  };
}

/** The value of a result; throws `NotAnswered` for a problem. */
export function answeredOrThrow<T>(answered: AzureResult<T>): T {
  if (answered.ok) return answered.value;
  throw new NotAnswered(sentenceOn(answered.problem));
}

/** What to say if nobody is signed in. */
export const notSignedIn =
  "You are not signed in to Azure: run `az login`, or set ARM_TENANT_ID, ARM_CLIENT_ID and ARM_CLIENT_SECRET where this program is started.";

function sentenceOn({ kind, remedy, message }: Extract<AzureResult<never>, { ok: false }>["problem"]): string {
  if (kind === "signedOut") return notSignedIn;
  const isWhole = remedy !== "signIn" || message.includes("az login");
  return isWhole ? message : `${message} Run \`az login\` for that, or look at the ARM_ variables where these sign in.`;
}

/** A search in Azure. */
export type FoundBy = Parameters<ReturnType<AzureBundle["createReader"]>["find"]>[0];

/** The same for typed text; undefined if that is neither a group nor a query. */
export function searchFor({ group, query, subscription }: TypedSearch): FoundBy | undefined {
  const where = subscription === undefined ? {} : { subscription };
  if (group !== undefined) return { group, ...where };
  return query === undefined ? undefined : { query, ...where };
}

interface TypedSearch {
  readonly group?: string | undefined;
  readonly query?: string | undefined;
  readonly subscription?: string | undefined;
}

/** Finds and reads resources of a person who is signed in here. */
export interface LiveReader {
  /** The Azure layer's own, whose answers are values. */
  readonly azure: Pick<
    ReturnType<AzureBundle["createReader"]>,
    "find" | "collect" | "readDeclared" | "subscription" | "identity"
  >;
  /** Asks as `askOnce` does. */
  readonly ask: AskAzure;
  /** What Azure answers, in a version of its interface; undefined where it does not, of which the log is told, but not of what is not there. */
  read(id: string, apiVersion: string): Promise<Readonly<Record<string, unknown>> | undefined>;
  /** The same, but what is not there and what may not be read are two answers. Of a list all of it is the `value`. Never rejects. */
  answerAt(id: string, apiVersion: string, isList?: boolean): Promise<LiveAnswer>;
  dispose(): void;
}

/** Signs in with the first question, for all of them. `log` takes sentences. */
export function createLiveReader(
  log: (message: string) => void,
  host: Partial<Host> = {},
  load: () => Pick<AzureBundle, "createReader" | "askOnce"> = loadAzure,
): LiveReader {
  let reader: ReturnType<AzureBundle["createReader"]> | undefined;
  const asked = () => (reader ??= load().createReader({ ...hostOf(log), ...host }));
  const never = new AbortController().signal;
  const listed = async (path: string, apiVersion: string) => {
    const answered = await asked().list(path, apiVersion, never);
    return answered.ok ? { ...answered, value: { value: answered.value } } : answered;
  };
  return {
    azure: {
      find: (...given) => asked().find(...given),
      collect: (...given) => asked().collect(...given),
      readDeclared: (...given) => asked().readDeclared(...given),
      subscription: () => asked().subscription(),
      identity: () => asked().identity(),
    },
    ask: createAskAzure(log, load, host),
    async read(id, apiVersion) {
      const answered = await asked().read(id, apiVersion, never);
      if (answered.ok) return answered.value as Readonly<Record<string, unknown>>;
      if (answered.problem.kind !== "gone") log(redact(answered.problem.message));
      return undefined;
    },
    async answerAt(id, apiVersion, isList) {
      const answered = await (isList ? listed(id, apiVersion) : asked().read(id, apiVersion, never));
      if (answered.ok) return { kind: "found", answer: answered.value as Readonly<Record<string, unknown>> };
      const { problem } = answered;
      return problem.kind === "gone" ? { kind: "gone" } : { kind: "unread", because: redact(sentenceOn(problem)) };
    },
    dispose: () => reader?.dispose(),
  };
}

function hostOf(log: (message: string) => void): Host {
  const quiet = () => {};
  const warn = (message: string) => log(redact(message));
  return { environment: process.env, version, log: { debug: quiet, info: quiet, warn }, mayRunPrograms: () => true };
}
