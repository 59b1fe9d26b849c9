// The bundle dist/testing.js: which tests there are, kept up to date with what is on disk and in the editor, and running them.
import {
  type Disposable,
  type LogOutputChannel,
  l10n,
  Range,
  RelativePattern,
  type TestController,
  type TestItem,
  TestRunProfileKind,
  type TextDocumentChangeEvent,
  type Uri,
  type WorkspaceFolder,
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
export class TerraformTests implements Disposable, KnownTests {
  private readonly waiting = new Map<string, NodeJS.Timeout>();
  private readonly listening: readonly Disposable[];
  private profile: Disposable | undefined;

  constructor(
    private readonly controller: TestController,
    private readonly server: Server,
    private readonly log: LogOutputChannel,
  ) {
    this.listening = [
      ...(workspace.workspaceFolders ?? []).map((folder) => this.watch(folder)),
      workspace.onDidChangeTextDocument((event) => this.edited(event)),
      workspace.onDidGrantWorkspaceTrust(() => this.offerToRun()),
    ];
    // Running is offered only where nothing of the folder can be meant ill.
    if (workspace.isTrusted) this.offerToRun();
    void protect(log, l10n.t("Looking for tests"), () => this.lookForAll());
  }

  private watch(folder: WorkspaceFolder): Disposable {
    const watcher = workspace.createFileSystemWatcher(new RelativePattern(folder, files));
    watcher.onDidCreate((uri) => this.lookSoon(uri));
    watcher.onDidChange((uri) => this.lookSoon(uri));
    watcher.onDidDelete((uri) => this.forget(uri));
    return watcher;
  }

  private edited({ document: { uri }, contentChanges }: TextDocumentChangeEvent): void {
    if (contentChanges.length > 0 && this.controller.items.get(uri.toString())) this.lookSoon(uri);
    else if (/\.(?:tftest|tofutest)\.hcl$/.test(uri.path) && uri.scheme === "file") this.lookSoon(uri);
  }

  private offerToRun(): void {
    const { controller, log } = this;
    this.profile ??= controller.createRunProfile(
      l10n.t("Run"),
      TestRunProfileKind.Run,
      (request, token) => protect(log, l10n.t("Running tests"), () => runTests(controller, request, token, this)),
      true,
    );
  }

  private async lookForAll(): Promise<void> {
    for (const uri of await workspace.findFiles(files, notOurs)) await this.look(uri);
  }

  private lookSoon(uri: Uri): void {
    const id = uri.toString();
    clearTimeout(this.waiting.get(id));
    const look = () => {
      this.waiting.delete(id);
      void protect(this.log, l10n.t("Looking for tests"), () => this.look(uri));
    };
    this.waiting.set(id, setTimeout(look, rest));
  }

  private async look(uri: Uri): Promise<void> {
    const id = uri.toString();
    const text = await currentText(uri);
    if (typeof text !== "string") return this.forget(uri);
    const params: TestFileParams = { uri: id, text };
    const found = await this.server.request<TestFileResult>(testFileRequest, params);
    if (!found || found.runs.length === 0) return this.forget(uri);
    const { items } = this.controller;
    const file = items.get(id) ?? testItem(this.controller, id, workspace.asRelativePath(uri), uri);
    file.range ??= new Range(0, 0, 0, 0);
    file.children.replace(
      found.runs.map(({ name, range }, index) => {
        const run = testItem(this.controller, `${id}#${name}`, name, uri);
        run.range = rangeOf(range);
        // In the order in which they run, which is not that of their names.
        run.sortText = String(index).padStart(5, "0");
        return run;
      }),
    );
    items.add(file);
  }

  private forget(uri: Uri): void {
    this.controller.items.delete(uri.toString());
  }

  async realRuns({ uri, children }: TestItem): Promise<readonly string[]> {
    const text = uri && (await currentText(uri));
    const params = uri && typeof text === "string" ? { uri: uri.toString(), text } : undefined;
    const names = params && (await this.server.request<RealRunsResult>(realRunsRequest, params));
    return names ?? [...children].map(([, { label }]) => label);
  }

  dispose(): void {
    for (const one of this.listening) one.dispose();
    this.profile?.dispose();
    for (const timer of this.waiting.values()) clearTimeout(timer);
  }
}

/** As it is in the editor, where it is open there. */
async function currentText(uri: Uri) {
  const open = workspace.textDocuments.find((one) => one.uri.toString() === uri.toString());
  return open?.getText() ?? (await readText(uri));
}
