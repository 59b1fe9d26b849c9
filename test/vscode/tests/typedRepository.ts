// Somebody who comes into a repository of several hundred files: how long the first list takes, what is typed there, and an import of what is live.
import { strict as assert } from "node:assert";
import { languages, Uri, window, workspace } from "vscode";
import { writeRepository } from "../bigRepository";
import { eventually } from "../eventually";
import { diffTabs, head } from "../imports";
import { patience } from "../patience";
import {
  answer,
  choose,
  clickButton,
  clickRow,
  early,
  finish,
  keysPressed,
  openFile,
  pause,
  press,
  runCommand,
  see,
  startFile,
  takeFirst,
  type,
} from "../person";
import type { Test } from "../runTests";
import { say } from "../say";
import { simulator } from "../simulation";

const folder = "repository";
const modules = 40;

/** How long the first list may take on a quiet computer, in milliseconds. */
const first = 5000;

/** Types so, and holds that nothing is said of a line before it is left. */
async function typing(what: string, act: () => Promise<void>): Promise<void> {
  const [before, tooEarly] = [keysPressed(), early()];
  await act();
  say(`  ${what}: ${keysPressed() - before} keys`);
  await pause();
  await finish();
  assert.deepEqual(await tooEarly(), [], "That was said of a line before it was left.");
}

export const typedRepository: readonly Test[] = [
  {
    name: "typed in a repository: the first list comes soon, and a module of it is called",
    patience: 300_000,
    async run() {
      const files = await writeRepository(folder, modules);
      await startFile(`${folder}/main.tf`);
      await typing("main.tf", async () => {
        await type("terr");
        const started = Date.now();
        await see("terraform-azurerm");
        const took = Date.now() - started;
        say(`  the first list among ${files} files took ${took} ms`);
        assert.ok(took < patience(first), `The first list took ${took} ms.`);
        await choose("", "terraform-azurerm");
        await press("Control+End", "Enter", "Enter");
        await takeFirst("modu", "module");
        await type("fraud");
        await press("Tab");
        await choose("team-17", "./modules/team-17");
        await press("End", "Enter");
        await takeFirst("na", "name");
        await type("mlw-fraud");
        await press("End", "Enter");
        await takeFirst("lo", "location");
      });
    },
  },
  {
    name: "typed in a repository: a file of a module goes on with what its others have",
    patience: 240_000,
    async run() {
      await startFile(`${folder}/modules/team-17/datastore.tf`);
      await typing("datastore.tf", async () => {
        await takeFirst("container", "azurerm_storage_container");
        await press("Tab");
        await type("features");
        await press("Control+End", "Enter", "Enter");
        await takeFirst("blobst", "azurerm_machine_learning_datastore_blobstorage");
        await press("Tab");
        await type("features");
        await press("Control+End", "Enter", "Enter");
        await takeFirst("outp", "output");
        await type("datastore_id");
        await press("Tab");
        await takeFirst("datastore", "azurerm_machine_learning_datastore_blobstorage.main");
        await choose(".", "id");
      });
      await openFile(`${folder}/main.tf`);
      await finish();
    },
  },
  {
    name: "typed in a repository: what is live is imported, and nothing is found in its code",
    patience: 240_000,
    async run() {
      await simulator({ demo: true, subscriptions: 9, workspaces: 80 });
      const [root] = workspace.workspaceFolders ?? [];
      const uri = Uri.joinPath(root!.uri, folder, "live/main.tf");
      const pinned = head.replace("terraform {", 'terraform {\n  required_version = ">= 1.9"\n');
      await workspace.fs.writeFile(uri, new TextEncoder().encode(pinned));
      await openFile(`${folder}/live/main.tf`);
      const { document } = window.activeTextEditor!;
      await runCommand("View: Show Azure ML");
      await clickRow("Research");
      await clickButton("Import Workspace", "mlw-fraud-prod");
      await answer("What to import with it");
      await answer("How its storage account");
      await answer("The file to import into");
      await eventually("the preview", () => diffTabs()[0]);
      await clickButton("Apply Import");
      await eventually("the import", () => /^import \{/m.test(document.getText()));
      await finish();
      const found = languages.getDiagnostics(uri).map(({ message, range }) => `${range.start.line + 1} ${message}`);
      assert.deepEqual(found, [], document.getText());
    },
  },
];
