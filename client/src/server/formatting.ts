// Offers to format Terraform, as long as nobody else does: with two formatters VS Code would ask people to choose.
import { type Disposable, extensions, workspace } from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import { terraformSelector } from "../documentSelector";

const selector = terraformSelector.filter((one) => "language" in one);
const requests = ["textDocument/formatting", "textDocument/rangeFormatting"] as const;

/** Follows what else is installed and set, for as long as `client` lives. */
export function offerFormatting(client: BaseLanguageClient): Disposable[] {
  let offered = false;

  function update(): void {
    const wanted = client.isRunning() && !isFormattedByOthers();
    if (wanted === offered) return;
    offered = wanted;
    for (const request of requests) {
      // Both are of one shape, which the client's types do not see.
      const feature = client.getFeature(request as (typeof requests)[0]);
      const id = `azuremlTerraform/${request}`;
      if (wanted) feature.register({ id, registerOptions: { documentSelector: [...selector] } });
      else feature.unregister(id);
    }
  }

  return [
    client.onDidChangeState(update),
    extensions.onDidChange(update),
    workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration("terraform.languageServer")) update();
    }),
  ];
}

/** Whether another extension formats Terraform: HashiCorp's does, unless its language server is turned off. */
export function isFormattedByOthers(): boolean {
  const hasServer = workspace.getConfiguration("terraform").get("languageServer.enable") !== false;
  return hasServer && extensions.getExtension("hashicorp.terraform") !== undefined;
}
