// "Azure ML: Report Issue": opens the form for what it is about or, where nobody knows where the forms are, VS Code's own reporter,
// with what one would be asked for anyway.
import { commands, env, l10n, Uri, window } from "vscode";
import { factLine } from "../../../server/src/redact/index";
import { versionFacts } from "../doctor/index";
import { pickOne, showInformation } from "../shown/index";
import type { Run } from "./command";
import { type IssueForm, issueFormAddress } from "./issueForm";

const reporter = "vscode.openIssueReporter";

export const reportIssue: Run = async ({ extension, status }) => {
  const uri = window.activeTextEditor?.document.uri;
  // A server that does not start is an issue too.
  const inForce = uri ? await status.read(uri).catch(() => null) : null;
  const facts = versionFacts(String(extension.packageJSON.version), inForce);
  const own = facts.map(factLine).join("\n");
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
  showInformation(l10n.t("This editor has no issue reporter. The beginning of an issue was copied to the clipboard."));
};

function forms(): readonly { readonly form: IssueForm; readonly label: string }[] {
  return [
    { form: "bug", label: l10n.t("Something does not work") },
    { form: "finding", label: l10n.t("A finding is wrong, or one is missing") },
    { form: "fact", label: l10n.t("A type, an argument or a value is unknown or wrong") },
  ];
}
