import { strict as assert } from "node:assert";
import { commands, Uri, window, workspace } from "vscode";
import { eventually } from "../eventually";
import { press } from "../quickInput";
import type { Test } from "../runTests";
import { screenshot } from "../screenshot";
import { settle } from "../settle";
import { statusOf } from "../statusOf";
import { withModule } from "../withModule";

const versions = (constraint: string) =>
  `terraform {\n  required_providers {\n    azurerm = {\n      source  = "hashicorp/azurerm"\n      version = "${constraint}"\n    }\n  }\n}\n`;

export const status: readonly Test[] = [
  {
    name: "the status tells the version that the module asks for",
    run: () =>
      withModule(versions("4.20.0"), async ({ uri }) => {
        const answer = await versionOf(uri, "4.20.0");
        assert.equal(answer?.provider, "azurerm");
        assert.match(answer?.because ?? "", /\w.*\.$/);
      }),
  },
  {
    name: "a lock file that appears decides the version",
    run: () =>
      withModule(versions("~> 4.0"), async ({ uri }) => {
        const lock = Uri.joinPath(uri, "..", ".terraform.lock.hcl");
        const text = 'provider "registry.terraform.io/hashicorp/azurerm" {\n  version = "4.40.0"\n}\n';
        await workspace.fs.writeFile(lock, new TextEncoder().encode(text));
        await versionOf(uri, "4.40.0");
        assert.equal(window.activeTextEditor?.document.uri.toString(), uri.toString());
      }),
  },
  {
    name: "the entry of the version pins it as one edit, which one undo takes back",
    run: () =>
      withModule(`provider "azurerm" {\n  features {}\n}\n`, async ({ editor, uri }) => {
        const before = editor.document.getText();
        const answer = await eventually("a version", () => statusOf(uri));
        const pinned = `~> ${answer?.version.split(".").slice(0, 2).join(".")}`;
        await settle();
        // Not waited for: it lasts until something is chosen.
        commands.executeCommand("azuremlTerraform.showVersion");
        await settle();
        await screenshot("version");
        await press("enter");
        await eventually(
          "the constraint",
          () => editor.document.getText().replaceAll("\r\n", "\n"),
          (text) => text === `${versions(pinned)}\n${before}`,
        );
        await commands.executeCommand("undo");
        assert.equal(editor.document.getText(), before);
      }),
  },
  {
    name: "the entry of the version leads to the constraint that it comes from",
    run: () =>
      withModule(
        `provider "azurerm" {\n  features {}\n}\n`,
        async ({ uri }) => {
          await versionOf(uri, "4.20.0");
          commands.executeCommand("azuremlTerraform.showVersion");
          await press("down", "enter");
          // An editor is the active one before it has the selection that it was opened with.
          const inConstraints = () => {
            const open = window.activeTextEditor;
            return open?.document.uri.path.endsWith("/versions.tf") ? open.document.getText(open.selection) : undefined;
          };
          await eventually("the constraint, selected", inConstraints, (text) => text === '"4.20.0"');
        },
        { files: { "versions.tf": versions("4.20.0") } },
      ),
  },
];

function versionOf(uri: Uri, version: string) {
  return eventually(
    `version ${version}`,
    () => statusOf(uri),
    (answer) => answer?.version === version,
  );
}
