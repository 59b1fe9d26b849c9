// `check` as a task: for every folder that is opened, and for what people write into their tasks.json.
import {
  type Disposable,
  type ExtensionContext,
  l10n,
  ProcessExecution,
  Task,
  type TaskDefinition,
  type TaskScope,
  tasks,
  type WorkspaceFolder,
  workspace,
} from "vscode";

/** As package.json describes it. */
const type = "azureml-terraform";

interface CheckTask extends TaskDefinition {
  readonly task: "check";
  /** Folders and files, from the opened folder. */
  readonly paths?: readonly string[];
}

/** Offers it in folders that are trusted, as VS Code does with all tasks. */
export function registerTasks(context: ExtensionContext): Disposable {
  const program = context.asAbsolutePath("dist/check.js");

  function check(definition: CheckTask, scope: WorkspaceFolder | TaskScope): Task {
    const paths = Array.isArray(definition.paths) ? definition.paths.filter((path) => typeof path === "string") : [];
    const cwd = typeof scope === "object" ? scope.uri.fsPath : undefined;
    // The program that we run in is Node, or becomes it.
    const options = { env: { ELECTRON_RUN_AS_NODE: "1" }, ...(cwd !== undefined && { cwd }) };
    const execution = new ProcessExecution(process.execPath, [program, ...paths], options);
    const task = new Task(definition, scope, "check", type, execution, "$azureml-terraform");
    task.detail = l10n.t("Checks the folder and all below it as azureml-terraform check does.");
    return task;
  }

  return tasks.registerTaskProvider(type, {
    provideTasks: () =>
      workspace.isTrusted
        ? (workspace.workspaceFolders ?? [])
            .filter(({ uri }) => uri.scheme === "file")
            .map((folder) => check({ type, task: "check" }, folder))
        : [],
    resolveTask: ({ definition, scope }) =>
      definition.task === "check" && typeof scope === "object" ? check(definition as CheckTask, scope) : undefined,
  });
}
