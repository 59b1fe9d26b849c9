// "Azure ML: Report Issue": opens VS Code's own reporter, with what one would be asked for anyway.
import { commands, env, extensions, l10n, version, window } from "vscode";
import type { StatusResult } from "../../../server/src/protocol";
import { escapeMarkdown } from "../../../server/src/text/escape";
import { coexistence } from "../coexistence/knownExtensions";
import { showInformation } from "../shown/messages";
import type { Command } from "./command";

const reporter = "vscode.openIssueReporter";

export const reportIssue: Command = {
  id: "azuremlTerraform.reportIssue",
  name: l10n.t("Reporting an issue"),
  async run({ extension, status }) {
    const uri = window.activeTextEditor?.document.uri;
    // A server that does not start is an issue too.
    const inForce = uri ? await status.read(uri).catch(() => null) : null;
    const question = l10n.t("What did you do, what did you expect, and what happened instead?");
    const issueBody = `${question}\n\n\n${versions(String(extension.packageJSON.version), inForce)}`;
    if ((await commands.getCommands()).includes(reporter)) {
      await commands.executeCommand(reporter, { extensionId: extension.id, issueBody });
      return;
    }
    await env.clipboard.writeText(issueBody);
    showInformation(
      l10n.t("This editor has no issue reporter. The beginning of an issue was copied to the clipboard."),
    );
  },
};

/** Others that read Terraform, since many an issue is one of two extensions. */
const beside = ["hashicorp.terraform", "ms-azuretools.vscode-azureterraform"];

/** Versions alone: no name, no path and nothing of what is in a file. In English, for those who read it. */
function versions(own: string, inForce: StatusResult): string {
  const others = beside.flatMap((id) => {
    const found = extensions.getExtension(id);
    return found ? [`${id} ${found.packageJSON.version}`] : [];
  });
  return [
    `- Extension: ${own}`,
    `- Editor: ${env.appName} ${version}, ${env.appHost}`,
    `- Provider in force: ${inForce ? escapeMarkdown(`${inForce.provider} ${inForce.version}`) : "not known"}`,
    `- Beside: ${others.join(", ") || "no other Terraform extension"}; coexistence ${coexistence()}`,
  ].join("\n");
}
