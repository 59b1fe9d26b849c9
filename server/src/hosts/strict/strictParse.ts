// Terraform's own HCL parser, from @cdktf/hcl2json, in a process of its own: it is started by the first question, does not
// block anything else while it works, and is ended when it has not been used for a while.
import { type ChildProcess, fork } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";

/** A text for the parser. */
export interface ParseRequest {
  readonly id: number;
  readonly name: string;
  readonly text: string;
}

/** The parser's verdict on the text of the request with the same id. */
export interface ParseResponse {
  readonly id: number;
  /** Absent where the parser takes the text. */
  readonly complaint?: string;
}

/** The first message of the parser's process. */
export type Ready = "ready";

/** In milliseconds: far longer than the process takes to start, and than any parse, also where the machine does much else. */
const [longestStart, longestParse] = [30_000, 10_000];

/** After so many texts in a row without an answer the parser is left alone for the pause, in milliseconds. */
const mostSilences = 3;
const pause = 60_000;

/** How long the process is kept after the last request, in milliseconds. */
const idle = 20_000;

let worker: ChildProcess | undefined;
let isReady = false;
/** Ends the process if it says nothing for too long. */
let watch: NodeJS.Timeout | undefined;
/** How often in a row it gave no answer, and until when it is left alone for that. */
let silences = 0;
let pausedUntil = 0;
let lastId = 0;
let ending: NodeJS.Timeout | undefined;
const waiting = new Map<number, (verdict: Verdict) => void>();

/** What the parser says: its message, nothing where it takes the text or is stopped by it, or that it was not asked. */
export type Verdict = { readonly complaint: string | undefined } | "unasked";

/**
 * The parser's message about a text. One that it does not answer, or that ends it, says nothing; those that waited behind
 * are unasked, as all are for a while once it has been silent several times in a row.
 */
export async function strictParse(name: string, text: string): Promise<Verdict> {
  if (performance.now() < pausedUntil) return "unasked";
  clearTimeout(ending);
  worker ??= started();
  worker.ref();
  worker.channel?.ref();
  const id = ++lastId;
  if (isReady && waiting.size === 0) expectWithin(longestParse);
  return new Promise((resolve) => {
    waiting.set(id, resolve);
    const question: ParseRequest = { id, name, text };
    worker?.send(question);
  });
}

function started(): ChildProcess {
  const beside = join(__dirname, "strictWorker.js");
  const file = existsSync(beside) ? beside : join(process.cwd(), "dist", "strictWorker.js");
  // Without our own Node options: with --inspect both processes would want one port.
  const child = fork(file, { execArgv: [], stdio: "ignore" });
  isReady = false;
  expectWithin(longestStart);
  child.on("message", (message: Ready | ParseResponse) => {
    // One that has been given up.
    if (child !== worker) return;
    if (message === "ready") isReady = true;
    else {
      silences = 0;
      waiting.get(message.id)?.({ complaint: message.complaint });
      waiting.delete(message.id);
    }
    if (waiting.size === 0) rest();
    else expectWithin(longestParse);
  });
  child.on("error", giveUp);
  child.on("exit", () => {
    if (child === worker) giveUp();
  });
  return child;
}

/** The process is to say something within so many milliseconds. */
function expectWithin(milliseconds: number): void {
  clearTimeout(watch);
  watch = setTimeout(giveUp, milliseconds);
}

/** No request is pending: our own process may end, and the parser's ends after a while. */
function rest(): void {
  clearTimeout(watch);
  worker?.unref();
  worker?.channel?.unref();
  ending = setTimeout(end, idle).unref();
}

function end(): void {
  clearTimeout(watch);
  const ended = worker;
  worker = undefined;
  ended?.kill();
}

/**
 * Ends the parser. The text that it was working on is not sent again; the next request starts a new process. One that never could be asked has
 * said nothing about any text.
 */
function giveUp(): void {
  silences++;
  if (silences >= mostSilences) pausedUntil = performance.now() + pause;
  const [first, ...others] = [...waiting.values()];
  waiting.clear();
  end();
  first?.(isReady ? { complaint: undefined } : "unasked");
  for (const answer of others) answer("unasked");
}
