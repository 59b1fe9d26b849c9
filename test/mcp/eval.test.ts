/** The tasks for assistants: their solutions are right, and the tools leave few of the mistakes that are put into them. */
import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { withFaults } from "../../bench/eval/faults";
import { scriptedAssistant, type Workbench } from "../../bench/eval/scriptedAssistant";
import { readTasks, type Task, unmet } from "../../bench/eval/task";
import { inWorkbench } from "../../bench/eval/workbench";
import { catalog, root } from "../harness/service";
import { sampled } from "../harness/thorough";

const home = mkdtempSync(join(tmpdir(), "azureml-terraform-"));
after(() => rmSync(home, { recursive: true, force: true }));
const tasks = readTasks(join(root, "bench/eval/tasks"));

/** Does something in a folder of its own for a task, with a client that may ask about it. */
function inFolder<T>(task: Task, name: string, use: (bench: Workbench) => Promise<T>): Promise<T> {
  const folder = join(home, name, task.name);
  mkdirSync(folder, { recursive: true });
  return inWorkbench(folder, catalog, use);
}

test("there are a hundred tasks, of every kind, over releases, azapi and programs", () => {
  const count = (is: (task: Task) => boolean) => tasks.filter(is).length;
  const holds = (task: Task, pattern: RegExp) =>
    pattern.test(Object.values({ ...task.before, ...task.after }).join("\n"));
  assert.ok(tasks.length >= 100, `${tasks.length}`);
  for (const kind of ["write", "change", "upgrade", "review", "import"] as const)
    assert.ok(count((task) => task.kind === kind) >= 10, kind);
  for (const release of [/^azurerm 3\./, /^azurerm 4\./, /^azurerm 5\./])
    assert.ok(count((task) => release.test(task.release)) >= 5, `${release}`);
  assert.ok(count((task) => holds(task, /azapi_resource/)) >= 10);
  assert.ok(count((task) => holds(task, /from "cdktf"|from "cdktn"/)) >= 10);
});

test("each solution does what its task asks for, and has no errors", async () => {
  for (const task of sampled(tasks, 2, 0)) {
    if (Object.keys(task.after).length === 0) continue;
    await inFolder(task, "solved", async ({ call, read, write }) => {
      write({ ...task.before, ...task.after });
      assert.deepEqual(unmet(task, read()), [], task.name);
      const { data } = await call("check", {});
      const errors = data.findings.filter(({ severity }: { severity: string }) => severity === "error");
      assert.deepEqual(
        errors.map(({ message }: { message: string }) => message),
        [],
        task.name,
      );
    });
  }
});

test("mistakes are put where they can be seen, and are the same each time", () => {
  const writing = tasks.filter(({ kind }) => kind === "write" || kind === "change");
  let count = 0;
  for (const task of writing) {
    const { files, faults } = withFaults(task);
    assert.deepEqual(withFaults(task).files, files);
    count += faults.length;
    for (const fault of faults) {
      assert.ok(fault.isIn(files[fault.file]!), `${task.name}: ${fault.kind} ${fault.name}`);
      assert.ok(!fault.isIn(task.after[fault.file]!), `${task.name}: ${fault.kind} ${fault.name}`);
    }
  }
  assert.ok(count > 3 * writing.length);
});

test("at most a fifth of the mistakes is left after one round of check and fix", async () => {
  let [faults, left] = [0, 0];
  const some = sampled(tasks, 2, 1);
  for (const task of some) {
    const outcome = await inFolder(task, "done", (bench) => scriptedAssistant(task, bench));
    faults += outcome.faults;
    left += outcome.left.length;
  }
  assert.ok(faults > 3 * some.length, `${faults}`);
  assert.ok(left <= faults / 5, `${left} of ${faults}`);
});
