import { strict as assert } from "node:assert";
import { commands, type Hover, type MarkdownString, type SignatureHelp } from "vscode";
import { eventually } from "../eventually";
import type { Test } from "../runTests";
import { withModule } from "../withModule";

export const hover: readonly Test[] = [
  {
    name: "hovering over an argument tells its allowed values",
    run: () =>
      withModule(
        'resource "azurerm_machine_learning_workspace" "ml" {\n  managed_network {\n    isolation$0_mode = "Disabled"\n  }\n}\n',
        async ({ uri, cursor }) => {
          const hovers = await eventually(
            "a hover",
            () => commands.executeCommand<Hover[]>("vscode.executeHoverProvider", uri, cursor),
            (answer) => answer.length > 0,
          );
          const text = hovers.flatMap((one) => one.contents as MarkdownString[]).map((content) => content.value);
          assert.match(text.join("\n"), /AllowOnlyApprovedOutbound/);
        },
      ),
  },
  {
    name: "a function says what it takes while its call is typed",
    run: () =>
      withModule('locals {\n  name = join("-", $0)\n}\n', async ({ uri, cursor }) => {
        const help = await eventually(
          "the signature",
          () =>
            commands.executeCommand<SignatureHelp | undefined>("vscode.executeSignatureHelpProvider", uri, cursor, "("),
          (answer) => answer !== undefined,
        );
        assert.match(help!.signatures[0]!.label, /^join\(separator: string, /);
        assert.equal(help!.activeParameter, 1);
      }),
  },
];
