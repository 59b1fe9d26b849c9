// Tests of Terraform's in the editor's view of tests. Nothing is looked for, and nothing loaded, before that view or a test is opened.
import { Disposable, type LogOutputChannel, l10n, type TextDocument, tests, workspace } from "vscode";
import { protect } from "../protect";
import type { Server } from "../server/index";
import { loadTesting } from "./load";

/** Whether a document is a test of Terraform's or OpenTofu's. */
const isTest = ({ uri }: TextDocument) => uri.scheme === "file" && /\.(?:tftest|tofutest)\.hcl$/.test(uri.path);

/** Registers the test controller. */
export function registerTesting(server: Server, log: LogOutputChannel): Disposable {
  const controller = tests.createTestController("azuremlTerraform.tests", "Terraform");
  let loaded: Disposable | undefined;

  function load(): void {
    if (loaded) return;
    const { TerraformTests } = loadTesting();
    loaded = new TerraformTests(controller, server, log);
  }

  controller.resolveHandler = (item) => (item ? undefined : load());
  const opened = workspace.onDidOpenTextDocument((document) => {
    if (isTest(document)) protect(log, l10n.t("Looking for tests"), load);
  });
  if (workspace.textDocuments.some(isTest)) load();
  return Disposable.from(controller, opened, { dispose: () => loaded?.dispose() });
}
