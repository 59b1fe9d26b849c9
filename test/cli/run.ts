// The built programs, run as people run them.
import { type ChildProcessWithoutNullStreams, spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
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

/** Runs `azureml-terraform` in a folder. */
export function run(folder: string, ...args: readonly string[]): Promise<Ran> {
  return ranOf(spawn(process.execPath, [program("cli"), ...args], { cwd: folder, env: ofPerson() }));
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
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  return folder;
}
