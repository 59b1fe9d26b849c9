// The bundle dist/testing.js: which tests there are, kept up to date with what is on disk and in the editor, and running them.
import {
  Disposable,
  type LogOutputChannel,
  l10n,
  Range,
  RelativePattern,
  type TestController,
  TestRunProfileKind,
  type Uri,
  workspace,
} from "vscode";
import {
  type RealRunsResult,
  realRunsRequest,
  type TestFileParams,
  type TestFileResult,
  testFileRequest,
} from "../../../server/src/protocol/index";
import { protect } from "../protect";
import { rangeOf } from "../rangeOf";
import { readText } from "../readText";
import type { Server } from "../server/index";
import { testItem } from "../shown/index";
import { type KnownTests, runTests } from "./runTests";

const files = "**/*.{tftest,tofutest}.hcl";
const notOurs = "**/{.terraform,node_modules}/**";
/** In milliseconds: what is typed is looked at once somebody rests. */
const rest = 400;

/** Looks for tests, and follows what changes. They can be run once the folders are trusted. */
export function createTerraformTests(controller: TestController, server: Server, log: LogOutputChannel): Disposable {
  const waiting = new Map<string, NodeJS.Timeout>();
  const knownTests: KnownTests = {
    async realRuns({ uri, children }) {
      const text = uri && (await textOf(uri));
      const params = uri && typeof text === "string" ? { uri: uri.toString(), text } : undefined;
      const names = params && (await server.request<RealRunsResult>(realRunsRequest, params));
      return names ?? [...children].map(([, { label }]) => label);
    },
  };

  async function textOf(uri: Uri) {
    const open = workspace.textDocuments.find((one) => one.uri.toString() === uri.toString());
    return open?.getText() ?? (await readText(uri));
  }

  async function look(uri: Uri): Promise<void> {
    const text = await textOf(uri);
    if (typeof text !== "string") return forget(uri);
    const params: TestFileParams = { uri: uri.toString(), text };
    const found = await server.request<TestFileResult>(testFileRequest, params);
    if (!found || found.runs.length === 0) return forget(uri);
    const file =
      controller.items.get(uri.toString()) ?? testItem(controller, uri.toString(), workspace.asRelativePath(uri), uri);
    file.range ??= new Range(0, 0, 0, 0);
    file.children.replace(
      found.runs.map(({ name, range }, index) => {
        const run = testItem(controller, `${uri.toString()}#${name}`, name, uri);
        run.range = rangeOf(range);
        // In the order in which they run, which is not that of their names.
        run.sortText = String(index).padStart(5, "0");
        return run;
      }),
    );
    controller.items.add(file);
  }

  function forget(uri: Uri): void {
    controller.items.delete(uri.toString());
  }

  function later(uri: Uri): void {
    const id = uri.toString();
    clearTimeout(waiting.get(id));
    waiting.set(
      id,
      setTimeout(() => {
        waiting.delete(id);
        void protect(log, l10n.t("Looking for tests"), () => look(uri));
      }, rest),
    );
  }

  async function lookForAll(): Promise<void> {
    for (const uri of await workspace.findFiles(files, notOurs)) await look(uri);
  }

  let profile: Disposable | undefined;
  function offerToRun(): void {
    profile ??= controller.createRunProfile(
      l10n.t("Run"),
      TestRunProfileKind.Run,
      (request, token) => protect(log, l10n.t("Running tests"), () => runTests(controller, request, token, knownTests)),
      true,
    );
  }

  const watchers = (workspace.workspaceFolders ?? []).map((folder) => {
    const watcher = workspace.createFileSystemWatcher(new RelativePattern(folder, files));
    watcher.onDidCreate(later);
    watcher.onDidChange(later);
    watcher.onDidDelete(forget);
    return watcher;
  });
  const edited = workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
    if (contentChanges.length > 0 && controller.items.get(document.uri.toString())) later(document.uri);
    else if (/\.(?:tftest|tofutest)\.hcl$/.test(document.uri.path) && document.uri.scheme === "file")
      later(document.uri);
  });
  // Running is offered only where nothing of the folder can be meant ill.
  if (workspace.isTrusted) offerToRun();
  const trusted = workspace.onDidGrantWorkspaceTrust(offerToRun);
  void protect(log, l10n.t("Looking for tests"), lookForAll);
  return Disposable.from(...watchers, edited, trusted, {
    dispose() {
      profile?.dispose();
      for (const timer of waiting.values()) clearTimeout(timer);
    },
  });
}
