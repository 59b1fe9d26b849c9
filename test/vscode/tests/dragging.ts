import { strict as assert } from "node:assert";
import { commands, DataTransfer, window } from "vscode";
import { draggedType } from "../../../client/src/dragged";
import { dragging as controller } from "../../../client/src/explorer/dragged";
import { eventually } from "../eventually";
import type { Test } from "../runTests";
import { say } from "../say";
import { drag } from "../screenshot";
import { settle } from "../settle";
import { explorerOf, nodeAt } from "../simulation";
import { withModule } from "../withModule";

const token = { isCancellationRequested: false, onCancellationRequested: () => ({ dispose() {} }) };

const module = `provider "azurerm" {
  features {}
}

locals {
  name = "x"
}
`;

const program = `import { Construct } from "constructs";
import { TerraformStack } from "cdktf";
import { AzurermProvider } from "@cdktf/provider-azurerm/lib/provider";

export class MyStack extends TerraformStack {
  constructor(scope: Construct, id: string) {
    super(scope, id);

    new AzurermProvider(this, "azurerm", { features: [{}] });
  }
}
`;

export const dragging: readonly Test[] = [
  {
    name: "what is dragged out of the tree is ids, as our own kind and as text",
    async run() {
      const nodes = [
        await nodeAt("Contoso", "Research", "mlw-plain"),
        await nodeAt("Contoso", "Research", "mlw-hub"),
        await nodeAt("Contoso", "Research", "mlw-private", "Computes"),
      ];
      const transfer = new DataTransfer();
      await controller.handleDrag!(nodes, transfer, token);
      const ids = JSON.parse((await transfer.get(draggedType)?.asString()) ?? "") as string[];
      assert.deepEqual(
        ids.map((id) => id.split("/").at(-1)),
        ["mlw-plain", "mlw-hub"],
      );
      assert.equal(await transfer.get("text/plain")?.asString(), ids.join("\n"));
      assert.equal(transfer.get("text/uri-list"), undefined);
    },
  },
  {
    name: "a workspace is dragged into Terraform with the mouse: resources and import blocks, behind the block there",
    run: () =>
      dropped(module, "main.tf", 2, async (text, now) => {
        const at = text.indexOf("\nimport {");
        assert.ok(at > text.indexOf("features") && at < text.indexOf("locals {"), text);
        assert.match(text, /resource "azurerm_machine_learning_workspace"/);
        // The other one that is offered.
        await commands.executeCommand("editor.changeDropType");
        await settle();
        await commands.executeCommand("selectNextCodeAction");
        await commands.executeCommand("acceptSelectedCodeAction");
        const isAlone = () => /\nimport \{/.test(now()) && !/resource "azurerm_machine/.test(now());
        await eventually("import blocks alone", isAlone);
        assert.match(now(), /\n {2}to = azurerm_machine_learning_workspace\.mlw_plain\n/);
      }),
  },
  {
    name: "a workspace is dragged into a program with the mouse: into its stack, with the imports",
    run: () =>
      dropped(program, "main.ts", 9, (text) => {
        assert.match(text, /^import \{ MachineLearningWorkspace \} from /m);
        assert.match(text, /^ {4}const \w+ = new MachineLearningWorkspace\(this, /m);
        assert.match(text, /^ {4}\w+\.importFrom\($/m);
      }),
  },
];

/** Drags one workspace to a line, looks at what comes out, and takes it back with one undo. */
function dropped(
  before: string,
  name: string,
  line: number,
  look: (text: string, now: () => string) => unknown,
): Promise<void> {
  return withModule(
    before,
    async ({ editor: { document } }) => {
      const { view } = await explorerOf();
      await commands.executeCommand("azuremlTerraform.explorer.focus");
      await view.reveal(await nodeAt("Contoso", "Research", "mlw-plain"), { select: true });
      await settle();
      if (!drag("mlw-plain", line)) {
        say("  Nothing is dragged: this launcher has no mouse.");
        return;
      }
      await eventually("what was dropped", () => document.getText() !== before);
      await settle();
      await look(document.getText(), () => document.getText());
      await window.showTextDocument(document);
      await commands.executeCommand("undo");
      assert.equal(document.getText(), before);
    },
    { name },
  );
}
