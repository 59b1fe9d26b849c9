// Offers to format Terraform unless another extension does: with two formatters VS Code would ask people to choose.
import type { Disposable } from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import type { OtherExtensions } from "../coexistence/index";
import { terraformSelector } from "../documentSelector";

const selector = terraformSelector.filter((one) => "language" in one);
const requests = ["textDocument/formatting", "textDocument/rangeFormatting"] as const;

/** Offers formatting unless other extensions do. It follows changes of `others` while `client` lives. */
export function offerFormatting(client: BaseLanguageClient, others: OtherExtensions): Disposable[] {
  let offered = "";

  function update(): void {
    const documentSelector = client.isRunning() ? selector.filter(({ scheme }) => !isFormatted(scheme)) : [];
    const wanted = documentSelector.map(({ scheme }) => scheme).join();
    if (wanted === offered) return;
    for (const request of requests) {
      // Both are of one shape, which the client's types do not see.
      const feature = client.getFeature(request as (typeof requests)[0]);
      const id = `azuremlTerraform/${request}`;
      if (offered) feature.unregister(id);
      if (wanted) feature.register({ id, registerOptions: { documentSelector } });
    }
    offered = wanted;
  }

  function isFormatted(scheme: string): boolean {
    return others
      .current()
      .some((other) => other.capabilities.includes("formatting") && (other.scheme ?? scheme) === scheme);
  }

  return [client.onDidChangeState(update), others.onDidChange(update)];
}
