// What an apply of the open module would do, in the view Plan: a click leads to the block.
import { strict as assert } from "node:assert";
import { rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { commands, Position, window } from "vscode";
import { cannotStart } from "../../provider/install";
import { installIn } from "../../provider/installIn";
import { pool, pools, setup, stateOf } from "../../provider/pools";
import { eventually } from "../eventually";
import type { Test } from "../runTests";
import { withModule } from "../withModule";

/** The line that a click on the first row of the view leads to, once it is this one: what stays as it is is not there. */
function firstInView(line: number): Promise<number | undefined> {
  return eventually(
    "the block of the first resource",
    async () => {
      await commands.executeCommand("azuremlTerraform.plan.focus");
      await commands.executeCommand("list.focusFirst");
      await commands.executeCommand("list.select");
      return window.activeTextEditor?.selection.start.line;
    },
    (at) => at === line,
    30_000,
  );
}

const onThisSystem: readonly Test[] = [
  {
    name: "the plan of the open module is shown in its view, and leads to the code",
    patience: 90_000,
    run: () =>
      withModule(`${setup}\n${pool("same")}\n${pool("bigger", "  size = 2\n")}`, async ({ editor, uri }) => {
        const folder = dirname(uri.fsPath);
        const program = join(__dirname, "..", "provider", "provider.child.js");
        await installIn(folder, pools, { program });
        writeFileSync(join(folder, "terraform.tfstate"), stateOf({ same: {}, bigger: { size: 1 } }));
        try {
          await commands.executeCommand("azuremlTerraform.showPlan");
          await commands.executeCommand("azuremlTerraform.plan.focus");
          const line = editor.document
            .getText()
            .split("\n")
            .findIndex((one) => one.includes('"bigger"'));
          assert.equal(await firstInView(line), line);
          // Made again once nobody types any more: a resource before it in the alphabet is to be created then.
          const end = editor.document.lineCount;
          await editor.edit((edit) => edit.insert(new Position(end, 0), `\n${pool("anew")}`));
          assert.equal(await firstInView(end), end);
          await commands.executeCommand("azuremlTerraform.hidePlan");
        } finally {
          for (const name of [".terraform", "terraform.tfstate"])
            rmSync(join(folder, name), { recursive: true, force: true });
        }
      }),
  },
];

export const plan: readonly Test[] = cannotStart ? [] : onThisSystem;
