import { strict as assert } from "node:assert";
import { type CodeLens, commands, type FoldingRange, Position, type SelectionRange } from "vscode";
import { eventually } from "../eventually";
import type { Test } from "../runTests";
import { screenshot } from "../screenshot";
import { withModule } from "../withModule";
import { withSetting } from "../withSetting";

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

/** A module, and one that calls it. */
const called = `variable "ranges" {}

locals {
  first = var.ranges[0]
}

check "range" {
  assert {
    condition     = local.first != ""
    error_message = "Name a range."
  }
}
`;
const caller = 'module "net" {\n  source = "./net"\n  ranges = ["10.0.0.0/24"]\n}\n';

const titlesOf = (lenses: readonly CodeLens[]) => lenses.map(({ command }) => command?.title);

export const ranges: readonly Test[] = [
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
  {
    name: "numbers of references stand above what is declared once people want them, and a click lists them",
    run: () =>
      withModule(
        called,
        async ({ uri }) => {
          const lenses = () => commands.executeCommand<CodeLens[]>("vscode.executeCodeLensProvider", uri, 10);
          assert.deepEqual(titlesOf(await lenses()), []);
          await withSetting("referenceLenses", true, async () => {
            const found = await eventually("lenses", lenses, ({ length }) => length === 3);
            assert.deepEqual(titlesOf(found), ["used by 1 module", "2 references", "1 reference"]);
            const { command, arguments: args = [] } = found[1]!.command!;
            await commands.executeCommand(command, ...args);
            await screenshot("references");
            await commands.executeCommand("closeReferenceSearch");
          });
          await eventually("no lenses", lenses, ({ length }) => length === 0);
        },
        { name: "net/main.tf", files: { "main.tf": caller } },
      ),
  },
];
