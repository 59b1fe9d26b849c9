// Code lenses above each workspace: "live in westeurope, Succeeded · Open · Compare". There are none
// before the view of workspaces has been opened.
import {
  type CodeLens,
  type CodeLensProvider,
  type Command,
  Disposable,
  EventEmitter,
  l10n,
  languages,
  type TextDocument,
  Uri,
} from "vscode";
import type { ManagedItem } from "../../../../server/src/protocol/index";
import { isSameId } from "../../../../server/src/resourceIds/index";
import type { Workspace } from "../../azure/index";
import { documentSelector } from "../../documentSelector";
import { rangeOf } from "../../rangeOf";
import { lens } from "../../shown/index";
import type { WorkspacesView } from "../context";
import type { ManagedResources } from "./managed";

interface CodeLenses extends Disposable {
  /** The workspaces as they are in Azure. */
  set(workspaces: readonly Workspace[]): void;
}

/** azurerm's types of workspaces. */
const types: ReadonlySet<string> = new Set([
  "azurerm_machine_learning_workspace",
  "azurerm_ai_foundry",
  "azurerm_ai_foundry_project",
]);

/** Whether it is a workspace rather than a part of one, and a resource rather than a data source. */
export function isWorkspace({ address, type }: ManagedItem): boolean {
  return types.has(type) && !address.startsWith("data.");
}

/** Registers the lenses, which show nothing before `set` is called. */
export function createCodeLenses(managed: ManagedResources): CodeLenses {
  const changed = new EventEmitter<void>();
  let live: readonly Workspace[] = [];
  const provider: CodeLensProvider = {
    onDidChangeCodeLenses: changed.event,
    provideCodeLenses(document) {
      return itemsIn(document, managed).flatMap((item) => {
        const entry = live.find(({ id }) => isSameId(id, item.id));
        return entry ? codeLensesFor(item, entry) : [];
      });
    },
  };
  const owned = Disposable.from(
    changed,
    managed.onDidChange(() => changed.fire()),
    languages.registerCodeLensProvider([...documentSelector], provider),
  );
  return {
    set(next) {
      live = next;
      changed.fire();
    },
    dispose: () => owned.dispose(),
  };
}

function itemsIn(document: TextDocument, { items }: ManagedResources): readonly ManagedItem[] {
  const uri = document.uri.toString();
  return items.filter((item) => isWorkspace(item) && Uri.parse(item.uri).toString() === uri);
}

function codeLensesFor({ range }: ManagedItem, { id, location, state }: Workspace): readonly CodeLens[] {
  const commands: readonly Command[] = [
    {
      title: [l10n.t("live in {0}", location), state].filter(Boolean).join(", "),
      tooltip: l10n.t("Show in the view of Azure ML"),
      command: "azuremlTerraform.revealInAzure",
      arguments: [id],
    },
    { title: l10n.t("Open"), command: "azuremlTerraform.openLive", arguments: [id] },
    { title: l10n.t("Compare"), command: "azuremlTerraform.compareWithLive" },
  ];
  return commands.map((command) => lens(rangeOf(range), command));
}

const most = 20;

/** The workspaces of the code as they are in Azure, as far as they can be seen. One request for each, up to a limit. */
export async function workspacesInAzure(
  view: WorkspacesView,
  { items }: ManagedResources,
): Promise<readonly Workspace[]> {
  const own = items.filter((item) => isWorkspace(item) && !item.isStateOnly).slice(0, most);
  if (own.length === 0) return [];
  const { entries } = await view.azure().index();
  const seen = own.flatMap((item) => entries.find(({ id }) => isSameId(id, item.id)) ?? []);
  const found = await Promise.all(seen.map((entry) => view.azure().workspace(entry)));
  return found.flatMap((one) => (one.ok ? [one.value] : []));
}
