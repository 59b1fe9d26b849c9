// Pictures of what changes code as a whole, of a provider that was learned, and of the Doctor.
import { rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { commands, extensions, languages, Position, Selection, Uri, window } from "vscode";
import type { Api } from "../../../../client/src/extension";
import { cannotStart } from "../../../provider/install";
import { installIn } from "../../../provider/installIn";
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
import { code, stage } from "../learning";
import { before, template } from "../pasting";
import { vault, versions } from "../upgrade";

const folder = "ml-platform";

const everywhere: readonly Test[] = [
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
          const choice = { units: [{ name: folder, files: [uri, other] }], version: "5.10.0" };
          await commands.executeCommand("azuremlTerraform.previewUpgrade", choice);
          await settle();
          await screenshot("upgradePreview");
          await commands.executeCommand("workbench.action.closeActiveEditor");
          await commands.executeCommand("workbench.action.closePanel");
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

/** One that its program is there for. */
const learned: Test = {
  name: "picture: a provider that was learned",
  patience: 180_000,
  run: () =>
    withModule(
      code,
      async ({ editor, uri }) => {
        const program = join(__dirname, "..", "provider", "provider.child.js");
        await installIn(dirname(uri.fsPath), stage, { address: "example.com/team/stage", version: "1.4.0", program });
        try {
          const api = await extensions.getExtension<Api>("azureml-terraform.azureml-terraform")?.activate();
          await eventually("the offer", async () => ((await api?.learnable())?.learnable.length ?? 0) > 0);
          commands.executeCommand("azuremlTerraform.learnProviders");
          await eventually("the findings", () => languages.getDiagnostics(uri).length > 1, Boolean, 90_000);
          const line = code.split("\n").findIndex((one) => one.includes("sorce"));
          editor.selection = new Selection(new Position(line + 2, 2), new Position(line + 2, 2));
          await commands.executeCommand("notifications.clearAll");
          await commands.executeCommand("editor.action.triggerSuggest");
          await settle();
          await screenshot("learned");
          await press("escape");
        } finally {
          await commands.executeCommand("azuremlTerraform.forgetLearned");
          rmSync(join(dirname(uri.fsPath), ".terraform"), { recursive: true, force: true });
        }
      },
      { folder },
    ),
};

export const picturesOfChanges: readonly Test[] = [...everywhere, ...(cannotStart ? [] : [learned])];
