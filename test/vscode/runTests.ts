// The runner: one test after the other, since they share one window; a name, or a reason, per line.
import { commands } from "vscode";
import { limit } from "./patience";
import { say } from "./say";

export interface Test {
  readonly name: string;
  /** How many milliseconds of a quiet computer it may take, where that is more than usual. */
  readonly patience?: number;
  run(): Promise<void>;
}

const usual = 120_000;

/**
 * Rejects when a test has failed, which is how VS Code learns of it. The variable SUITE (a regular expression) leaves out
 * those with other names, for whoever works on one of them. A test that fails is tried once more: when VS Code draws its
 * parts depends on what else the computer does. Which needed that is said.
 */
export async function runTests(all: readonly Test[]): Promise<void> {
  const wanted = new RegExp(process.env.SUITE ?? "");
  const tests = all.filter(({ name }) => wanted.test(name));
  if (tests.length < all.length) say(`${all.length - tests.length} are left out: their names do not match SUITE.`);
  if (tests.length === 0) throw new Error("No test has a name that matches SUITE.");
  let again = 0;
  let failed = 0;
  for (const test of tests) {
    const first = await problemOf(test);
    if (first === undefined) continue;
    again++;
    say(`AGAIN ${test.name}\n${first}`);
    const second = await problemOf(test);
    if (second === undefined) continue;
    failed++;
    say(`FAILED ${test.name}\n${second}`);
  }
  say(
    `${tests.length - failed} passed${again > failed ? `, ${again - failed} of them at the second try` : ""}, ${failed} failed`,
  );
  if (failed > 0) throw new Error(`${failed} of ${tests.length} tests failed inside VS Code.`);
}

/** What went wrong with it, where something did. */
async function problemOf(test: Test): Promise<string | undefined> {
  const started = Date.now();
  try {
    await inTime(test);
    say(`ok ${test.name} (${Date.now() - started} ms)`);
    return undefined;
  } catch (error) {
    return error instanceof Error ? (error.stack ?? error.message) : String(error);
  } finally {
    await commands.executeCommand("workbench.action.revertAndCloseActiveEditor");
    await commands.executeCommand("workbench.action.closeAllEditors");
  }
}

async function inTime({ run, patience = usual }: Test): Promise<void> {
  let stop: (() => void) | undefined;
  const over = new Promise<never>((_, reject) => {
    stop = limit(patience, (seconds) => reject(new Error(`Not done within ${seconds} s.`)));
  });
  try {
    await Promise.race([run(), over]);
  } finally {
    stop?.();
  }
}
