import { strict as assert } from "node:assert";
import {
  type CallHierarchyIncomingCall,
  type CallHierarchyItem,
  commands,
  type DocumentHighlight,
  type DocumentLink,
  type DocumentSymbol,
  type Location,
  type LocationLink,
  type SymbolInformation,
  Uri,
  type WorkspaceEdit,
  workspace,
} from "vscode";
import { eventually } from "../eventually";
import { press } from "../quickInput";
import type { Test } from "../runTests";
import { screenshot } from "../screenshot";
import { settle } from "../settle";
import { withModule } from "../withModule";

const groups = 'resource "azurerm_resource_group" "found_by_name" {\n  name     = "rg"\n  location = "westeurope"\n}\n';
const output = 'output "id" {\n  value = azurerm_resource_group.found_by$0_name.id\n}\n';
const around = { files: { "groups.tf": groups } };

/** A construct, and a text that names it. */
const stack = `import { ResourceGroup } from "@cdktf/provider-azurerm/lib/resource-group";
import { KeyVault } from "@cdktf/provider-azurerm/lib/key-vault";

export function make(scope: any) {
  const group = new ResourceGroup(scope, "main", { name: "rg", location: "westeurope" });
  new KeyVault(scope, "kv", { name: group.name, location: "\${azurerm_resource_group.ma$0in.location}" });
}
`;

export const navigation: readonly Test[] = [
  {
    name: "a reference leads to its declaration in another file, and from there to all references",
    run: () =>
      withModule(
        output,
        async ({ uri, cursor }) => {
          const [link] = await eventually(
            "a definition",
            () => commands.executeCommand<LocationLink[]>("vscode.executeDefinitionProvider", uri, cursor),
            (found) => found.length > 0,
          );
          assert.match(link?.targetUri.path ?? "", /groups\.tf$/);
          const all = await commands.executeCommand<Location[]>("vscode.executeReferenceProvider", uri, cursor);
          assert.deepEqual(all.map((one) => one.uri.path.split("/").at(-1)).sort(), ["groups.tf", "main.tf"]);
          const marked = await commands.executeCommand<DocumentHighlight[]>(
            "vscode.executeDocumentHighlights",
            uri,
            cursor,
          );
          assert.equal(marked.length, 1);
        },
        around,
      ),
  },
  {
    name: "a rename changes every file, and adds the moved block unless somebody chooses otherwise",
    run: () =>
      withModule(
        output,
        async ({ uri, cursor, editor }) => {
          const rename = () =>
            commands.executeCommand<WorkspaceEdit>("vscode.executeDocumentRenameProvider", uri, cursor, "renamed");
          await eventually(
            "a definition",
            () => commands.executeCommand<unknown[]>("vscode.executeDefinitionProvider", uri, cursor),
            (found) => found.length > 0,
          );
          const leaving = rename();
          await settle();
          await screenshot("rename");
          await press("down", "enter");
          assert.doesNotMatch(JSON.stringify((await leaving).entries()), /moved \{/, "The block was not wanted.");
          const givingUp = rename();
          await press("escape");
          assert.equal((await givingUp).size, 0, "Nothing was to be renamed.");
          const adding = rename();
          await press("enter");
          const edit = await adding;
          assert.ok(await workspace.applyEdit(edit));
          assert.match(editor.document.getText(), /azurerm_resource_group\.renamed\.id/);
          const other = await workspace.openTextDocument(Uri.joinPath(uri, "../groups.tf"));
          const text = await eventually(
            "the other file",
            () => other.getText(),
            (now) => /^resource "azurerm_resource_group" "renamed"/.test(now),
          );
          assert.match(
            text,
            /from = azurerm_resource_group\.found_by_name\n {2}to {3}= azurerm_resource_group\.renamed/,
          );
          await other.save();
        },
        around,
      ),
  },
  {
    name: "a rename to a name that is none is refused with a sentence",
    run: () =>
      withModule(
        output,
        async ({ uri, cursor }) => {
          await eventually(
            "a definition",
            () => commands.executeCommand<unknown[]>("vscode.executeDefinitionProvider", uri, cursor),
            (found) => found.length > 0,
          );
          const rename = commands.executeCommand("vscode.executeDocumentRenameProvider", uri, cursor, "1st");
          await assert.rejects(Promise.resolve(rename), /Choose another name than "1st"/);
        },
        around,
      ),
  },
  {
    name: "outline, symbols of the workspace, links and callers",
    run: () =>
      withModule(
        groups.replace("found_by", "found$0_by"),
        async ({ uri, cursor }) => {
          const [symbol] = await eventually(
            "an outline",
            () => commands.executeCommand<DocumentSymbol[]>("vscode.executeDocumentSymbolProvider", uri),
            (found) => found?.length > 0,
          );
          assert.equal(symbol?.name, "azurerm_resource_group.found_by_name");
          const all = await commands.executeCommand<SymbolInformation[]>(
            "vscode.executeWorkspaceSymbolProvider",
            "found_by_name",
          );
          assert.ok(all.some(({ name }) => name === symbol?.name));
          const [link] = await commands.executeCommand<DocumentLink[]>("vscode.executeLinkProvider", uri);
          assert.match(link?.target?.path ?? "", /\/docs\/resources\/resource_group$/);
          const [item] = await commands.executeCommand<CallHierarchyItem[]>("vscode.prepareCallHierarchy", uri, cursor);
          const callers = await commands.executeCommand<CallHierarchyIncomingCall[]>(
            "vscode.provideIncomingCalls",
            item,
          );
          assert.deepEqual(
            callers.map(({ from }) => from.name),
            ["output.id"],
          );
        },
        { name: "groups.tf", files: { "main.tf": output.replace("$0", "") } },
      ),
  },
  {
    name: "in a program we answer in texts, where TypeScript has no answer, and nowhere else",
    run: () =>
      withModule(
        stack,
        async ({ uri, cursor, editor }) => {
          const [link, ...others] = await eventually(
            "a definition",
            () => commands.executeCommand<(Location | LocationLink)[]>("vscode.executeDefinitionProvider", uri, cursor),
            (found) => found.length > 0,
          );
          assert.ok(link && "targetUri" in link);
          assert.equal(others.length, 0);
          assert.equal(link.targetRange.start.line, 4);
          const variable = editor.document.positionAt(editor.document.getText().indexOf("group.name"));
          const ours = await commands.executeCommand<(Location | LocationLink)[]>(
            "vscode.executeDefinitionProvider",
            uri,
            variable,
          );
          assert.ok(ours.length <= 1, "TypeScript's definition has no twin");
        },
        { name: "main.ts" },
      ),
  },
];
