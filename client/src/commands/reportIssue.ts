// "Azure ML: Report Issue": opens the form for what it is about or, where nobody knows where the forms are, VS Code's own reporter,
// with what one would be asked for anyway.
import { commands, env, extensions, l10n, Uri, version, window } from "vscode";
import type { StatusResult } from "../../../server/src/protocol";
import { escapeMarkdown } from "../../../server/src/text/escape";
import { coexistence } from "../coexistence/knownExtensions";
import { pickOne } from "../shown/lists";
import { showInformation } from "../shown/messages";
import type { Command } from "./command";
import { type IssueForm, issueFormAddress } from "./issueForm";

const reporter = "vscode.openIssueReporter";

export const reportIssue: Command = {
  id: "azuremlTerraform.reportIssue",
  name: l10n.t("Reporting an issue"),
  async run({ extension, status }) {
    const uri = window.activeTextEditor?.document.uri;
    // A server that does not start is an issue too.
    const inForce = uri ? await status.read(uri).catch(() => null) : null;
    const own = versions(String(extension.packageJSON.version), inForce);
    if (issueFormAddress(extension.packageJSON, "bug", own) !== undefined) {
      const picked = await pickOne(forms(), { placeHolder: l10n.t("What is the issue about?") });
      const address = picked && issueFormAddress(extension.packageJSON, picked.form, own);
      if (address) await env.openExternal(Uri.parse(address, true));
      return;
    }
    const question = l10n.t("What did you do, what did you expect, and what happened instead?");
    const issueBody = `${question}\n\n\n${own}`;
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

function forms(): readonly { readonly form: IssueForm; readonly label: string }[] {
  return [
    { form: "bug", label: l10n.t("Something does not work") },
    { form: "finding", label: l10n.t("A finding is wrong, or one is missing") },
    { form: "fact", label: l10n.t("A type, an argument or a value is not known, or not as it is") },
  ];
}

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
