import { strict as assert } from "node:assert";
import { commands, type FoldingRange, Position, type SelectionRange } from "vscode";
import { eventually } from "../eventually";
import type { Test } from "../runTests";
import { screenshot } from "../screenshot";
import { withModule } from "../withModule";

const text = `# What everything is called,
# and where it is.
locals {
  names = [
    "na$0me-one",
  ]
}

# region Resources
resource "azurerm_resource_group" "main" {
  name     = <<-EOT
    rg
  EOT
  location = "westeurope"
`;

export const structure: readonly Test[] = [
  {
    name: "half-typed blocks, lists, texts, comments and regions fold, and selections grow by what stands there",
    run: () =>
      withModule(text, async ({ uri, editor, cursor }) => {
        const folds = await eventually(
          "folding ranges",
          () => commands.executeCommand<FoldingRange[]>("vscode.executeFoldingRangeProvider", uri),
          (found) => found.length > 4,
        );
        assert.deepEqual(
          folds.map(({ start, end }) => `${start}-${end}`),
          ["0-1", "2-5", "3-4", "9-13", "10-11"],
        );
        const [selection] = await commands.executeCommand<SelectionRange[]>(
          "vscode.executeSelectionRangeProvider",
          uri,
          [cursor],
        );
        const grown: string[] = [];
        for (let one = selection; one; one = one.parent!) grown.push(editor.document.getText(one.range).trim());
        const inOrder = ["name-one", '"name-one"', 'names = [\n    "name-one",\n  ]'];
        assert.deepEqual(
          grown.filter((one, index) => inOrder.includes(one) && one !== grown[index + 1]),
          inOrder,
        );
        await commands.executeCommand("editor.foldAll");
        await eventually("the text to be folded", () => editor.visibleRanges.length > 1);
        await screenshot("folded");
        await commands.executeCommand("editor.unfoldAll");
        assert.ok(editor.visibleRanges.some((range) => range.contains(new Position(4, 0))));
      }),
  },
];
