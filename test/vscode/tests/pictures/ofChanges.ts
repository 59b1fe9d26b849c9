// Pictures of what changes code as a whole, and of the Doctor.
import { commands, Selection, Uri, window } from "vscode";
import { eventually } from "../../eventually";
import { paste } from "../../person";
import { press } from "../../quickInput";
import type { Test } from "../../runTests";
import { screenshot } from "../../screenshot";
import { settle } from "../../settle";
import { statusOf } from "../../statusOf";
import { withDemo } from "../../withDemo";
import { withModule } from "../../withModule";
import { comparisons, connection } from "../apiVersions";
import { report } from "../doctor";
import { before, template } from "../pasting";
import { releaseIn, vault, versions } from "../upgrade";

const folder = "ml-platform";

export const picturesOfChanges: readonly Test[] = [
  {
    name: "picture: what another API version makes of a body",
    run: () =>
      withModule(
        connection,
        async ({ editor, uri, cursor }) => {
          editor.selection = new Selection(cursor, cursor);
          await statusOf(uri);
          await settle();
          const made = commands.executeCommand("azuremlTerraform.useApiVersion");
          await settle();
          await press("enter");
          await eventually("the comparison", () => comparisons().length === 1);
          await settle();
          await screenshot("apiVersionPreview");
          await commands.executeCommand("azuremlTerraform.discardImport");
          await made;
        },
        { folder },
      ),
  },
  {
    name: "picture: an upgrade of all files",
    run: () =>
      withModule(
        versions,
        async ({ uri }) => {
          const other = Uri.joinPath(uri, "..", "vault.tf");
          await commands.executeCommand("azuremlTerraform.checkUpgrade", { folder, major: 5 });
          await window.showTextDocument(other);
          const choice = { units: [{ name: folder, files: [uri, other] }], version: releaseIn(other) };
          await commands.executeCommand("azuremlTerraform.previewUpgrade", choice);
          // It lists what is wrong in all that was opened before.
          await commands.executeCommand("workbench.action.closePanel");
          await commands.executeCommand("workbench.action.closeSidebar");
          await settle();
          await screenshot("upgradePreview");
          await commands.executeCommand("workbench.action.closeActiveEditor");
        },
        { folder, name: "versions.tf", files: { "vault.tf": vault } },
      ),
  },
  {
    name: "picture: a resource of a template that is pasted",
    run: () =>
      withModule(
        before,
        async ({ editor, uri, cursor }) => {
          editor.selection = new Selection(cursor, cursor);
          const { document } = editor;
          const text = document.getText();
          await statusOf(uri);
          await settle();
          await paste(template);
          await eventually("what is pasted", () => document.getText() !== text);
          await settle();
          await screenshot("pasted");
        },
        { folder },
      ),
  },
  {
    name: "picture: the Doctor",
    run: () =>
      withDemo(async ({ document }) => {
        await statusOf(document.uri);
        await report();
        await settle();
        await screenshot("doctor");
      }),
  },
];
