import { strict as assert } from "node:assert";
import { commands, Selection } from "vscode";
import { eventually } from "../eventually";
import { press } from "../quickInput";
import type { Test } from "../runTests";
import { screenshot } from "../screenshot";
import { settle } from "../settle";
import { withModule } from "../withModule";

const declared = 'variable "name" {\n  ty$0pe = string\n}\n';

export const findType: readonly Test[] = [
  {
    name: "a type that is found by words is written behind the block at the cursor, with its tab stops",
    run: () =>
      withModule(declared, async ({ editor, cursor }) => {
        editor.selection = new Selection(cursor, cursor);
        await commands.executeCommand("azuremlTerraform.findType", "resource group");
        await settle();
        await screenshot("findType");
        await press("enter");
        await eventually("the block", () => editor.document.getText().includes("azurerm_resource_group"));
        assert.match(
          editor.document.getText(),
          /^variable "name" \{\n {2}type = string\n\}\n\nresource "azurerm_resource_group" "main" \{\n {2}name +=/,
        );
        assert.equal(editor.document.getText(editor.selection), "main");
      }),
  },
];
