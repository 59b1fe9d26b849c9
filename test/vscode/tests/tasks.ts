import { strict as assert } from "node:assert";
import { languages, tasks, Uri } from "vscode";
import { eventually } from "../eventually";
import type { Test } from "../runTests";
import { screenshot } from "../screenshot";
import { withModule } from "../withModule";

const wrong =
  'resource "azurerm_resource_group" "main" {\n  name     = "rg"\n  location = "westeurope"\n  nome     = 1\n}\n';

export const checkTasks: readonly Test[] = [
  {
    name: "the task checks the folder, and what it finds in files that are not open stands among the problems",
    run: () =>
      withModule(
        "",
        async ({ uri }) => {
          const [task, ...more] = await tasks.fetchTasks({ type: "azureml-terraform" });
          assert.ok(task);
          assert.deepEqual(more, []);
          const ended = new Promise<number | undefined>((resolve) => {
            const listening = tasks.onDidEndTaskProcess(({ execution, exitCode }) => {
              if (execution.task.name !== task.name) return;
              listening.dispose();
              resolve(exitCode);
            });
          });
          await tasks.executeTask(task);
          assert.ok([0, 1].includes((await ended) ?? -1), "the program ran to its end");
          const other = Uri.joinPath(uri, "../other/main.tf");
          const [found] = await eventually(
            "what the task found",
            () => languages.getDiagnostics(other),
            ({ length }) => length > 0,
          );
          assert.match(found?.message ?? "", /has no argument nome/);
          assert.equal(found?.range.start.line, 3);
          await screenshot("task");
        },
        { files: { "other/main.tf": wrong } },
      ),
  },
];
