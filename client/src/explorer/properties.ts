// Azure's JSON about a resource, as a read-only document.
import {
  EventEmitter,
  type ExtensionContext,
  l10n,
  type TextDocumentContentProvider,
  Uri,
  window,
  workspace,
} from "vscode";
import { redact } from "../../../server/src/redact/index";
import { plain } from "../../../server/src/text/index";
import type { Azure } from "../azure/index";
import { showWarning } from "../shown/index";
import type { NodeSubject } from "./nodes/node";
import { resourceOf } from "./selected";

const scheme = "azureml-terraform-live";

/** Documents with properties of resources. */
export interface Properties {
  show(azure: Azure, subject: NodeSubject): Promise<void>;
}

/** Registers them with VS Code. */
export function createProperties({ subscriptions }: Pick<ExtensionContext, "subscriptions">): Properties {
  const texts = new Map<string, string>();
  const changed = new EventEmitter<Uri>();
  const provider: TextDocumentContentProvider = {
    onDidChange: changed.event,
    provideTextDocumentContent: (uri) => texts.get(uri.toString()) ?? l10n.t("Show the properties again to see them."),
  };
  const closed = workspace.onDidCloseTextDocument(({ uri }) => texts.delete(uri.toString()));
  subscriptions.push(changed, closed, workspace.registerTextDocumentContentProvider(scheme, provider));
  return {
    async show(azure, subject) {
      const resource = resourceOf(subject);
      if (!resource) return;
      const uri = Uri.from({
        scheme,
        path: `/${plain(resource.name).replace(/[\\/]/g, "_")}.json`,
        query: resource.key,
      });
      const raw = await rawOf(azure, subject, resource.raw);
      const shown = subject.kind === "resource" ? hidden : undefined;
      texts.set(uri.toString(), `${JSON.stringify(raw, shown, 2)}\n`);
      changed.fire(uri);
      await window.showTextDocument(await workspace.openTextDocument(uri), { preview: true });
    },
  };
}

/** A text of an answer without what is secret in it, by its form or by its name. */
function hidden(name: string, value: unknown): unknown {
  if (typeof value !== "string") return value;
  const named = `"${name}": ${JSON.stringify(value)}`;
  const byForm = redact(value);
  return byForm === value && redact(named) !== named ? "…" : byForm;
}

/** A list has less about a workspace than its own response; if that cannot be read, the list's entry is shown. */
async function rawOf(azure: Azure, subject: NodeSubject, known: unknown): Promise<unknown> {
  if (subject.kind !== "workspace") return known ?? (subject.kind === "companion" ? { id: subject.companion.id } : {});
  const fresh = await azure.workspace(subject.workspace);
  if (fresh.ok) return fresh.value.raw;
  showWarning(l10n.t("{0} What is shown is an earlier answer.", fresh.problem.message));
  return known;
}
