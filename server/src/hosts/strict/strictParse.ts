// Terraform's own HCL parser, from @cdktf/hcl2json, in a process of its own: it is started by the first question, does not
// hold up anybody else while it thinks, and gives its memory back once nobody has asked for a while.
import { type ChildProcess, fork } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";

/** A text for the parser. */
export interface Question {
  readonly id: number;
  readonly name: string;
  readonly text: string;
}

/** What the parser says about the text of the question with the same id. */
export interface Answer {
  readonly id: number;
  /** Absent where the parser takes the text. */
  readonly complaint?: string;
}

/** Long for a parse, short for a person: if the Go program does not answer by then it never will. */
const patience = 3000;

/** How long the process is kept for the next question. */
const idle = 20_000;

let worker: ChildProcess | undefined;
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
  worker.channel?.ref();
  const id = ++lastId;
  return new Promise((resolve) => {
    const timer = setTimeout(giveUp, patience);
    waiting.set(id, (complaint) => {
      clearTimeout(timer);
      resolve(complaint);
    });
    const question: Question = { id, name, text };
    worker?.send(question);
  });
}

function started(): ChildProcess {
  const beside = join(__dirname, "strictWorker.js");
  const file = existsSync(beside) ? beside : join(process.cwd(), "dist", "strictWorker.js");
  // No options of ours: with --inspect two processes would want one port.
  const child = fork(file, { execArgv: [], stdio: "ignore" });
  child.on("message", ({ id, complaint }: Answer) => {
    waiting.get(id)?.(complaint);
    waiting.delete(id);
    if (waiting.size === 0) rest();
  });
  child.on("error", giveUp);
  child.on("exit", () => {
    if (child === worker) giveUp();
  });
  return child;
}

/** Nobody waits: our own process may end, and the parser's does after a while. */
function rest(): void {
  worker?.unref();
  worker?.channel?.unref();
  ending = setTimeout(end, idle).unref();
}

function end(): void {
  const ended = worker;
  worker = undefined;
  ended?.kill();
}

/** Without the parser, the reader's own words stay. */
function giveUp(): void {
  isBroken = true;
  for (const answer of waiting.values()) answer(undefined);
  waiting.clear();
  end();
}
