// Terraform's own HCL parser, from @cdktf/hcl2json, in a thread of its own: it is started by the first question, does not
// hold up anybody else while it thinks, and gives its memory back once nobody has asked for a while.
import { existsSync } from "node:fs";
import { join } from "node:path";
import { Worker } from "node:worker_threads";

export interface Question {
  readonly id: number;
  readonly name: string;
  readonly text: string;
}

export interface Answer {
  readonly id: number;
  /** Absent where the parser takes the text. */
  readonly complaint?: string;
}

/** Long for a parse, short for a person: if the Go program does not answer by then it never will. */
const patience = 3000;

/** How long the thread is kept for the next question. */
const idle = 20_000;

let worker: Worker | undefined;
let isBroken = false;
let lastId = 0;
let ending: NodeJS.Timeout | undefined;
const waiting = new Map<number, (complaint: string | undefined) => void>();

/** The parser's message about a text; undefined if it takes the text, or if there is no parser. */
export async function strictParse(name: string, text: string): Promise<string | undefined> {
  if (isBroken) return undefined;
  clearTimeout(ending);
  worker ??= started();
  worker.ref();
  const id = ++lastId;
  return new Promise((resolve) => {
    const timer = setTimeout(giveUp, patience);
    waiting.set(id, (complaint) => {
      clearTimeout(timer);
      resolve(complaint);
    });
    const question: Question = { id, name, text };
    worker?.postMessage(question);
  });
}

function started(): Worker {
  const beside = join(__dirname, "strictWorker.js");
  const thread = new Worker(existsSync(beside) ? beside : join(process.cwd(), "dist", "strictWorker.js"));
  thread.on("message", ({ id, complaint }: Answer) => {
    waiting.get(id)?.(complaint);
    waiting.delete(id);
    if (waiting.size === 0) rest();
  });
  thread.on("error", giveUp);
  return thread;
}

/** Nobody waits: the process may end, and so does the thread after a while. */
function rest(): void {
  worker?.unref();
  ending = setTimeout(end, idle).unref();
}

function end(): void {
  void worker?.terminate();
  worker = undefined;
}

/** Without the parser, the reader's own words stay. */
function giveUp(): void {
  isBroken = true;
  for (const answer of waiting.values()) answer(undefined);
  waiting.clear();
  end();
}
