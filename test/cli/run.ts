// The built programs, run as people run them.
import { type ChildProcess, type ChildProcessWithoutNullStreams, fork, spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import type { TestContext } from "node:test";
import { program } from "./program";

interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly errors: string;
}

/** The environment of somebody at a computer, also where a workflow runs the tests: as it is now, since tests that share a process change it when they are loaded. */
export function ofPerson(): NodeJS.ProcessEnv {
  return { ...process.env, CI: "", TF_BUILD: "" };
}

/** Starts `azureml-terraform` in a folder, and resolves when it has ended: for what is about the process itself. */
export function started(folder: string, ...args: readonly string[]): Promise<Ran> {
  return ranOf(spawn(process.execPath, [program("cli"), ...args], { cwd: folder, env: ofPerson() }));
}

/** Runs a command of `azureml-terraform` in a folder, in a process that all tests here share: one after the other. */
export function run(folder: string, ...args: readonly string[]): Promise<Ran> {
  return runWith(ofPerson(), folder, ...args);
}

/** The same, in an environment. */
export function runWith(env: NodeJS.ProcessEnv, folder: string, ...args: readonly string[]): Promise<Ran> {
  const ran = before.then(() => answered({ args, folder: resolve(folder), env }));
  before = ran.catch(() => undefined);
  return ran;
}

let before: Promise<unknown> = Promise.resolve();
let shared: ChildProcess | undefined;

/** Has the shared process run a command. It keeps nobody from ending who waits for nothing of it. */
function answered(command: object): Promise<Ran> {
  const file = join(process.cwd(), "test", "cli", "oneAfterTheOther.cjs");
  const child = shared?.connected ? shared : fork(file, { execArgv: [] });
  shared = child;
  child.ref();
  child.channel?.ref();
  return new Promise<Ran>((done, reject) => {
    const onExit = (code: number | null) => reject(new Error(`The process of all commands ended with ${code}.`));
    child.once("exit", onExit).once("message", (ran: Ran) => {
      child.off("exit", onExit);
      done(ran);
    });
    child.send(command);
  }).finally(() => {
    child.unref();
    child.channel?.unref();
  });
}

/** What a program that was started comes to. */
export function ranOf(child: ChildProcessWithoutNullStreams): Promise<Ran> {
  let [out, errors] = ["", ""];
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    out += text;
  });
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    errors += text;
  });
  return new Promise((resolve) => child.on("close", (code) => resolve({ code, out, errors })));
}

/** A folder of files that goes with the test. */
export function project(context: TestContext, files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), "azureml-terraform-"));
  context.after(() => rmSync(folder, { recursive: true, force: true }));
  writeFiles(folder, files);
  return folder;
}

/** Writes files, by their paths from a folder. */
export function writeFiles(folder: string, files: Readonly<Record<string, string>>): void {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
}
