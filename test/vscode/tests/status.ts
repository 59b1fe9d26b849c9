import { strict as assert } from "node:assert";
import { Uri, window, workspace } from "vscode";
import { eventually } from "../eventually";
import type { Test } from "../runTests";
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
];

function versionOf(uri: Uri, version: string) {
  return eventually(
    `version ${version}`,
    () => statusOf(uri),
    (answer) => answer?.version === version,
  );
}
