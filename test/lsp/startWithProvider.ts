// An editor over a folder in which a described provider is installed.
import { existsSync } from "node:fs";
import { join } from "node:path";
import type { TestContext } from "node:test";
import { pathToFileURL } from "node:url";
import type { FullDocumentDiagnosticReport } from "vscode-languageserver/node";
import { nodeRuntime } from "../../server/src/hosts/nodeRuntime";
import {
  type LearnableResult,
  type LearnResult,
  learnableRequest,
  learnRequest,
  type ProviderValidationParams,
  type ProviderValidationResult,
  providerValidationRequest,
} from "../../server/src/protocol/index";
import { project } from "../cli/run";
import { catalog } from "../harness/service";
import { until } from "../harness/until";
import type { ProviderDescription } from "../provider/description";
import { cannotStart } from "../provider/install";
import { installIn, thing } from "../provider/installIn";
import { connectEditor, everything } from "./connectEditor";

const code = 'resource "thing_pool" "main" {\n  name = "a"\n  skew = "b"\n}\n';
/** What is wrong in the file that is open. */
export const wrong = "thing_pool has no argument skew.";
const capabilities = { ...everything, window: { workDoneProgress: true } };
/** Why no provider can be learned here, if so. */
export const skip = cannotStart || (!existsSync("dist/introspection.js") && "Build dist/ first.");

interface Setup {
  readonly description?: ProviderDescription;
  readonly lock?: boolean;
  readonly options?: object;
  readonly settings?: object;
  /** One that has its provider already. */
  readonly folder?: string;
  /** What somebody answers to each question, by what it begins with. */
  readonly answers?: Readonly<Record<string, string>>;
}

/** An editor over a folder with a provider, a file of which is open. */
export async function startWithProvider(context: TestContext, setup: Setup) {
  const { description = thing, lock, options, settings, answers = {} } = setup;
  const folder = setup.folder ?? project(context, { "main.tf": code });
  const learnedFolder = project(context, {});
  if (!setup.folder) await installIn(folder, description, { ...(lock !== undefined && { lock }) });
  const editor = await connectEditor({
    capabilities,
    runtime: nodeRuntime(catalog, () => Promise.reject(new Error("No file is elsewhere."))),
    settings,
    initializationOptions: { learnedFolder, ...options },
  });
  const asked: string[] = [];
  editor.client.onRequest("window/showMessageRequest", ({ message, actions }) => {
    asked.push(message);
    const [, title] = Object.entries(answers).find(([start]) => message.startsWith(start)) ?? [];
    return actions.find((action: { title: string }) => action.title === title) ?? null;
  });
  const progress: string[] = [];
  const tokens: unknown[] = [];
  editor.client.onRequest("window/workDoneProgress/create", ({ token }) => void tokens.push(token));
  editor.client.onNotification(
    "$/progress",
    ({ value }) => void progress.push(value.title ?? value.message ?? value.kind),
  );
  const uri = pathToFileURL(join(folder, "main.tf")).href;
  await editor.client.sendNotification("textDocument/didOpen", {
    textDocument: { uri, languageId: "terraform", version: 1, text: code },
  });
  const { client } = editor;
  const uses = () => client.sendRequest<LearnableResult>(learnableRequest, { uri });
  const offers = async () => (await uses()).learnable;
  return {
    folder,
    editor,
    asked,
    progress,
    tokens,
    uri,
    uses,
    offers,
    async learn(isConfirmed = false) {
      await until(async () => (await offers()).length > 0, "the offer");
      const [{ address, version } = { address: "", version: "" }] = await offers();
      return client.sendRequest<LearnResult>(learnRequest, { uri, address, version, isConfirmed });
    },
    ask: (more: Partial<ProviderValidationParams> = {}) =>
      client.sendRequest<ProviderValidationResult>(providerValidationRequest, { uri, ...more }),
    async edit(text: string) {
      const textDocument = { uri, version: 2 };
      await client.sendNotification("textDocument/didChange", { textDocument, contentChanges: [{ text }] });
    },
    async findings() {
      const params = { textDocument: { uri } };
      const report = await client.sendRequest<FullDocumentDiagnosticReport>("textDocument/diagnostic", params);
      return report.items.map(({ message }) => message);
    },
  };
}
