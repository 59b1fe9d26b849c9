// Starts the process in which an installed provider reads resources (serveReading.ts), answers what it asks of Azure, and ends it.
import type { WrittenResource } from "../../azure/index";
import type { PlanOfWritten } from "../loopback/planWritten";
import { toRead } from "./introspectionMessages";
import type { Answer, FromReader, ReadingReply, ReadingRequest, ToReader } from "./readingTypes";
import { startIntrospection } from "./startIntrospection";

/** Reads what is live at an id; undefined where there is nothing. */
export type FetchLive = (id: string, apiVersion: string) => Promise<Answer | undefined>;

/** A provider that has read resources, and can plan what is written of them. */
export interface ResourceReader {
  readonly reply: ReadingReply;
  /** What it plans for each, in the same order; none where it has ended. */
  plan(written: readonly WrittenResource[]): Promise<readonly PlanOfWritten[]>;
  stop(): void;
}

/** How it reads. */
interface HowToRead {
  readonly fetchLive?: FetchLive | undefined;
  /** Takes how many resources were tried. */
  onProgress?(done: number): void;
  /** Ends it: nothing more is answered then. */
  readonly signal?: AbortSignal | undefined;
}

type FromAsked = Exclude<FromReader, { fetch: number } | { done: number }>;

/** Has a provider read resources. Never rejects. */
export async function readResources(
  request: ReadingRequest,
  { fetchLive, onProgress, signal }: HowToRead = {},
): Promise<ResourceReader> {
  const child = startIntrospection(toRead);
  const tell = (message: ToReader) => child.connected && child.send(message, () => undefined);
  let answered: (message: FromAsked) => void = () => undefined;
  child.on("message", (message: FromReader) => {
    if ("done" in message) return onProgress?.(message.done);
    if (!("fetch" in message)) return answered(message);
    const { fetch, id, apiVersion } = message;
    void (fetchLive?.(id, apiVersion) ?? Promise.resolve(undefined)).then((answer) => tell({ fetched: fetch, answer }));
  });
  const ended = new Promise<{ readonly reason: string }>((resolve) => {
    child.once("error", (error) => resolve({ reason: `The introspection has ended: ${error.message}.` }));
    child.once("exit", () => resolve({ reason: "The introspection has ended." }));
  });
  const stop = () => {
    signal?.removeEventListener("abort", stop);
    if (child.connected) child.disconnect();
  };
  if (signal?.aborted) stop();
  else signal?.addEventListener("abort", stop);
  const ask = (message: ToReader) => {
    const answer = new Promise<FromAsked>((resolve) => {
      answered = resolve;
    });
    tell(message);
    return Promise.race([answer, ended]);
  };
  const first = await ask({ read: request });
  return {
    reply: "reply" in first ? first.reply : { kind: "failed", reason: "reason" in first ? first.reason : "" },
    async plan(written) {
      const reply = await ask({ plan: written });
      return "plans" in reply ? reply.plans : [];
    },
    stop,
  };
}
