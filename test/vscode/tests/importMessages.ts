import { strict as assert } from "node:assert";
import { commands } from "vscode";
import * as faults from "../../azure/simulator/http/faults";
import { eventually } from "../eventually";
import { diffTabs, head, importInto, startImport } from "../imports";
import type { Test } from "../runTests";
import { settle } from "../settle";
import { explorerOf, simulator } from "../simulation";
import { withModule } from "../withModule";

/** Presses the first button of the newest message: nobody but VS Code itself sees what others show. */
const pressFirstButton = () => commands.executeCommand("notification.acceptPrimaryAction");

/** What an import shows while it goes on, and what its buttons do. */
export const importMessages: readonly Test[] = [
  {
    name: "while Azure is read for an import, Cancel ends it at once, and nothing is left behind",
    run: () =>
      withModule(head, async ({ editor, uri }) => {
        const { knobs } = await simulator();
        await (await explorerOf()).azure().index();
        const mend = knobs.add(faults.slow(30_000), { path: /\/computes$/ });
        try {
          await commands.executeCommand("notifications.clearAll");
          let isOver = false;
          const done = startImport(uri, "mlw-private").then(() => {
            isOver = true;
          });
          const cancel = async () => {
            await pressFirstButton();
            return isOver;
          };
          await settle();
          assert.equal(isOver, false, "Nothing is left to be canceled.");
          // Long before Azure would answer.
          await eventually("the import to end", cancel, Boolean, 15_000);
          await done;
          assert.equal(diffTabs().length, 0);
          assert.equal(editor.document.getText(), head);
        } finally {
          mend();
        }
      }),
  },
  {
    name: "the message beside a preview has the buttons for it: Apply writes",
    run: () =>
      withModule(head, async ({ editor, uri }) => {
        await commands.executeCommand("notifications.clearAll");
        const done = startImport(uri, "mlw-plain");
        await eventually("the preview", () => diffTabs()[0]);
        await pressFirstButton();
        await done;
        assert.match(editor.document.getText(), /resource "azurerm_machine_learning_workspace"/);
        assert.equal(diffTabs().length, 0);
      }),
  },
  {
    name: "a second preview takes the place of the first, whose import ends, and its own buttons above the text write",
    run: () =>
      withModule(head, async ({ editor: { document }, uri }) => {
        const first = startImport(uri, "mlw-plain");
        await eventually("the preview", () => diffTabs()[0]);
        const second = startImport(uri, "mlw-plain");
        await first;
        await eventually("the second preview alone", () => diffTabs().length === 1, Boolean);
        await settle();
        assert.equal(document.getText(), head);
        await commands.executeCommand("azuremlTerraform.applyImport");
        await second;
        assert.match(document.getText(), /resource "azurerm_machine_learning_workspace"/);
        assert.equal(diffTabs().length, 0);
      }),
  },
  {
    name: "the message behind an import has a button that sets the subscription where the code does not say it",
    run: () =>
      withModule(`${head}\nlocals {\n  a = 1\n}\n`, async ({ editor: { document }, uri }) => {
        await importInto(uri, "mlw-plain", false);
        const id = /\/subscriptions\/([\w-]+)\//.exec(document.getText())?.[1];
        const isSet = async () => {
          await pressFirstButton();
          return document.getText().includes(`  features {}\n  subscription_id = "${id}"\n}\n`);
        };
        await eventually("the subscription", isSet);
      }),
  },
];
