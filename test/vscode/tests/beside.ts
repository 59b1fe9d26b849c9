// Beside other extensions for Terraform. The same tests run alone and in each set-up of fakes that the launcher
// makes: what everybody together suggests is held against what they suggest when this extension holds nothing back.
import { strict as assert } from "node:assert";
import {
  type CompletionItem,
  CompletionItemKind,
  type CompletionList,
  commands,
  type DocumentSymbol,
  extensions,
  languages,
  Position,
  Range,
  Selection,
  type SemanticTokens,
  Uri,
  workspace,
} from "vscode";
import { eventually } from "../eventually";
import { labelOf } from "../labelOf";
import type { Test } from "../runTests";
import { type OpenModule, withModule } from "../withModule";

const isThere = (id: string): boolean => extensions.getExtension(id) !== undefined;
const hasHashicorp = isThere("hashicorp.terraform");
const hasMicrosoft = isThere("ms-azuretools.vscode-azureterraform");

const vault = 'resource "azurerm_key_vault" "vault" {}\n\n';
const inWorkspace = (text: string): string => `resource "azurerm_machine_learning_workspace" "w" {\n${text}\n}\n`;

interface Place {
  readonly text: string;
  readonly has: string;
  readonly trigger?: string;
}

/** Where a list may be opened, by which typed character if by one, and a label that is sure to be in it. */
const places: readonly Place[] = [
  { text: inWorkspace('  name = "mlw"\n  $0'), has: "key_vault_id" },
  { text: inWorkspace("  vault$0"), has: "key_vault_id" },
  { text: inWorkspace("  key$0"), has: "key_vault_id" },
  { text: inWorkspace("  identity {\n    $0\n  }"), has: "identity_ids" },
  { text: inWorkspace('  identity {\n    type = "$0"\n  }'), has: "SystemAssigned" },
  { text: inWorkspace('  identity {\n    type = "$0"\n  }'), has: "SystemAssigned", trigger: '"' },
  { text: inWorkspace('  location = "$0"'), has: "westeurope" },
  { text: inWorkspace("  high_business_impact = $0"), has: "true" },
  { text: `${vault}${inWorkspace("  key_vault_id = $0")}`, has: "id" },
  { text: `${vault}${inWorkspace("  key_vault_id = $0")}`, has: "id", trigger: " " },
  { text: `${vault}${inWorkspace("  key_vault_id = azurerm_key_vault.vault.$0")}`, has: "id", trigger: "." },
  { text: 'data "azurerm_key_vault" "v" {\n  $0\n}\n', has: "resource_group_name" },
  { text: 'resource "$0" {\n}\n', has: "azurerm_machine_learning_workspace", trigger: '"' },
  { text: 'resource "machine$0" {\n}\n', has: "azurerm_machine_learning_workspace" },
  { text: 'resource "azurerm_machine_learning_w$0" {\n}\n', has: "azurerm_machine_learning_workspace" },
  { text: "$0", has: "resource" },
  { text: "machine_learning_work$0", has: "azurerm_machine_learning_workspace" },
  { text: "azurerm_machine_learning_work$0", has: "azurerm_machine_learning_workspace" },
];

export const beside: readonly Test[] = [
  {
    name: "beside others: no label comes twice, and none is lost",
    run: () =>
      withModule("", async (module) => {
        const all = await set("full", () =>
          eachPlace(module, ({ has }, ask) => eventually(has, ask, (list) => labelsOf(list).includes(has))),
        );
        // The server hears of the setting a moment later.
        const left = await eachPlace(module, (place, ask) =>
          place === places[0] ? eventually("names to come once", ask, (list) => twice(list).length === 0) : ask(),
        );
        const faults = places.map((place, index) => ({
          ...place,
          twice: twice(left[index]!),
          lost: labelsOf(all[index]!).filter((label) => !labelsOf(left[index]!).includes(label)),
        }));
        assert.deepEqual(
          faults.filter(({ twice, lost }) => twice.length > 0 || lost.length > 0),
          [],
        );
      }),
  },
  {
    name: "beside others: what is held back would come twice",
    run: () =>
      withModule(places[0]!.text, async ({ uri, cursor }) => {
        const { has } = places[0]!;
        const labels = await set("full", () =>
          eventually(
            "everybody to suggest it",
            async () => labelsOf(await suggested(uri, cursor)).filter((label) => label === has),
            ({ length }) => length === 1 + Number(hasHashicorp) + Number(hasMicrosoft),
          ),
        );
        assert.ok(labels.length > 0);
      }),
  },
  {
    name: "beside others: an unknown name is reported once, and mended by us; values are ours",
    run: () =>
      withModule(
        inWorkspace('  key_vault = "x"\n  identity {\n    type = "systemAssigned"\n  }'),
        async ({ uri, editor }) => {
          await eventually(
            "the finding about the value",
            () => languages.getDiagnostics(uri),
            (found) => found.some(({ message }) => message.includes("SystemAssigned")),
          );
          const at = editor.document.positionAt(editor.document.getText().indexOf("key_vault"));
          const about = languages.getDiagnostics(uri).filter(({ range }) => range.start.isEqual(at));
          assert.equal(about.length, 1, about.map(({ message }) => message).join("; "));
          assert.equal(about[0]?.source === "azureml-terraform", !hasHashicorp);
          const actions = await commands.executeCommand<{ title: string }[]>(
            "vscode.executeCodeActionProvider",
            uri,
            about[0]?.range,
            "quickfix",
          );
          assert.ok(actions.some(({ title }) => title === "Change to key_vault_id"));
        },
      ),
  },
  {
    name: "beside others: the outline has each block once",
    run: () =>
      withModule(vault, async ({ uri }) => {
        const symbols = () =>
          commands.executeCommand<DocumentSymbol[] | undefined>("vscode.executeDocumentSymbolProvider", uri);
        const found = await eventually("the outline", symbols, (list) => (list?.length ?? 0) > 0);
        assert.equal(found?.length, 1);
      }),
  },
  {
    name: "beside others: what words are is told by one extension",
    run: () =>
      withModule(vault, async ({ uri }) => {
        const tokens = () =>
          commands.executeCommand<SemanticTokens | undefined>("vscode.provideDocumentSemanticTokens", uri);
        // The fake tells of keywords alone.
        const count = hasHashicorp ? 1 : 3;
        await eventually("tokens", tokens, (found) => found?.data.length === count * 5);
      }),
  },
  {
    name: "beside others: one extension formats, and nobody is asked which",
    run: () =>
      withModule("locals {\n a=1\n}\n", async ({ editor }) => {
        const before = editor.document.getText();
        const text = await eventually(
          "the text to be formatted",
          async () => {
            await commands.executeCommand("editor.action.formatDocument");
            return editor.document.getText();
          },
          (now) => now !== before,
        );
        assert.equal(text, hasHashicorp ? `# By HashiCorp's fake.\n${before}` : "locals {\n  a = 1\n}\n");
      }),
  },
  {
    name: "beside others: highlighting and comments are HashiCorp's where it is there, and ours alone",
    run: () =>
      withModule("locals {\n  $0a = 1\n  // b\n}\n", async ({ editor, cursor }) => {
        editor.selection = new Selection(cursor, cursor);
        await commands.executeCommand("editor.action.commentLine");
        assert.equal(editor.document.lineAt(1).text, hasHashicorp ? "  // a = 1" : "  # a = 1");
        // Quotes close themselves but in comments, which those with slashes are not in the fake's grammar.
        const end = editor.document.lineAt(2).range.end;
        editor.selection = new Selection(end, end);
        await commands.executeCommand("type", { text: ' "' });
        assert.equal(editor.document.lineAt(2).text, hasHashicorp ? '  // b ""' : '  // b "');
      }),
  },
  {
    name: "beside others: turning their language servers off brings everything back",
    run: () =>
      withModule(places[0]!.text, async ({ uri, cursor }) => {
        if (hasHashicorp) await update("terraform", "languageServer.enable", false);
        if (hasMicrosoft) await update("azureTerraform", "languageServer", { external: false });
        try {
          // The fakes go on until they are started again, so that ours comes on top of theirs.
          await eventually(
            "everything",
            async () => labelsOf(await suggested(uri, cursor)).filter((label) => label === "key_vault_id"),
            ({ length }) => length === 1 + Number(hasHashicorp) + Number(hasMicrosoft),
          );
        } finally {
          if (hasHashicorp) await update("terraform", "languageServer.enable", undefined);
          if (hasMicrosoft) await update("azureTerraform", "languageServer", undefined);
          await forgetSettings();
        }
      }),
  },
];

/** What an item is called, and whether it is this extension's. */
interface Suggested {
  readonly label: string;
  readonly isOurs: boolean;
}

type Ask = () => Promise<readonly Suggested[]>;

/** What `use` makes of each place, in their order; `ask` says what everybody together suggests there. */
async function eachPlace({ editor, uri }: OpenModule, use: (place: Place, ask: Ask) => ReturnType<Ask>) {
  const lists: (readonly Suggested[])[] = [];
  for (const place of places) {
    const { document } = editor;
    const all = new Range(new Position(0, 0), document.lineAt(document.lineCount - 1).range.end);
    await editor.edit((edit) => edit.replace(all, place.text.replace("$0", "")));
    const cursor = document.positionAt(place.text.indexOf("$0"));
    lists.push(await use(place, () => suggested(uri, cursor, place.trigger)));
  }
  return lists;
}

async function suggested(uri: Uri, at: Position, trigger?: string): Promise<readonly Suggested[]> {
  const list = await commands.executeCommand<CompletionList>("vscode.executeCompletionItemProvider", uri, at, trigger);
  // The editor guesses words of the text too.
  const items = list.items.filter(({ kind, detail }) => kind !== CompletionItemKind.Text || detail !== undefined);
  // Ours are the only ones that are sorted so.
  return items.map((item) => ({ label: called(item), isOurs: /^\d{6}$/.test(item.sortText ?? "") }));
}

/** What an item means, however each extension writes it. */
function called(item: CompletionItem): string {
  const { label } = item;
  const isData = typeof label !== "string" && label.description === "data source";
  const name = labelOf(item).replace(/^"(.*)"$/, "$1");
  return isData ? `${name} (data source)` : name.replace(/^azurerm_key_vault\.vault\./, "");
}

function labelsOf(list: readonly Suggested[]): readonly string[] {
  return list.map(({ label }) => label);
}

/** What is ours and somebody else's too; where the others double each other, there is nothing that we could do. */
function twice(list: readonly Suggested[]): readonly string[] {
  const ours = labelsOf(list.filter(({ isOurs }) => isOurs));
  return ours.filter((label) => labelsOf(list).filter((other) => other === label).length > 1);
}

async function set<T>(coexistence: string, use: () => Promise<T>): Promise<T> {
  await update("azuremlTerraform", "coexistence", coexistence);
  try {
    return await use();
  } finally {
    await update("azuremlTerraform", "coexistence", undefined);
    await forgetSettings();
  }
}

async function update(section: string, name: string, value: unknown): Promise<void> {
  await workspace.getConfiguration(section).update(name, value, false);
}

async function forgetSettings(): Promise<void> {
  const [root] = workspace.workspaceFolders ?? [];
  if (root) await workspace.fs.delete(Uri.joinPath(root.uri, ".vscode"), { recursive: true });
}
