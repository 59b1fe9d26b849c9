// Above each workspace of the code, what is live: "live in westeurope, Succeeded · Open · Compare". Who has not
// looked at the view yet sees none.
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
import type { ManagedItem } from "../../../../server/src/protocol";
import type { Workspace } from "../../azure/index";
import { documentSelector } from "../../documentSelector";
import { rangeOf } from "../../rangeOf";
import { lens } from "../../shown/inEditor";
import { isSameId } from "../chooseWorkspaces";
import type { Managed } from "./managed";

interface Lenses extends Disposable {
  /** Tells what is live. */
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
export function createLenses(managed: Managed): Lenses {
  const changed = new EventEmitter<void>();
  let live: readonly Workspace[] = [];
  const provider: CodeLensProvider = {
    onDidChangeCodeLenses: changed.event,
    provideCodeLenses(document) {
      return itemsIn(document, managed).flatMap((item) => {
        const entry = live.find(({ id }) => isSameId(id, item.id));
        return entry ? lensesFor(item, entry) : [];
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

function itemsIn(document: TextDocument, { items }: Managed): readonly ManagedItem[] {
  const uri = document.uri.toString();
  return items.filter((item) => isWorkspace(item) && Uri.parse(item.uri).toString() === uri);
}

function lensesFor({ range }: ManagedItem, { id, location, state }: Workspace): readonly CodeLens[] {
  const commands: readonly Command[] = [
    {
      title: [l10n.t("live in {0}", location), state].filter(Boolean).join(", "),
      tooltip: l10n.t("Show in the Workspaces view"),
      command: "azuremlTerraform.revealInAzure",
      arguments: [id],
    },
    { title: l10n.t("Open"), command: "azuremlTerraform.openLive", arguments: [id] },
    { title: l10n.t("Compare"), command: "azuremlTerraform.compareWithLive" },
  ];
  return commands.map((command) => lens(rangeOf(range), command));
}
