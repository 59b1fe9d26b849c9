// Where the code does not say which subscription azurerm is for, an import leaves one thing to do: a button does it.
import { l10n, Uri, WorkspaceEdit, window, workspace } from "vscode";
import {
  type ImportResult,
  type SubscriptionParams,
  type SubscriptionResult,
  subscriptionRequest,
} from "../../../../server/src/protocol/index";
import { mayWrite } from "../../mayWrite";
import { protect } from "../../protect";
import { addChanges, rangeOf } from "../../rangeOf";
import { showInformation } from "../../shown/index";
import type { ImportContext } from "../context";

/** Says what was imported into a document, with the button where there is a place for the subscription. */
export async function showImported(
  { server, log }: Pick<ImportContext, "server" | "log">,
  uri: Uri,
  { subscription }: Pick<ImportResult, "subscription">,
  message: string,
): Promise<void> {
  const find = async () => {
    if (subscription === undefined) return null;
    const params: SubscriptionParams = { uri: uri.toString(), subscription };
    return server.request<SubscriptionResult>(subscriptionRequest, params);
  };
  const button = l10n.t("Set subscription_id");
  const chosen = showInformation(message, ...((await find()) ? [button] : []));
  // Nobody waits for it: a message stays as long as people like.
  chosen.then((one) => {
    if (one === button) protect(log, l10n.t("Setting the subscription"), async () => write(await find()));
  });
}

/** The text may have changed since the button was shown: what is written is found anew. */
async function write(found: SubscriptionResult): Promise<void> {
  if (!found || !mayWrite()) return;
  const uri = Uri.parse(found.uri);
  const edit = new WorkspaceEdit();
  addChanges(edit, uri, found.edits);
  if (!(await workspace.applyEdit(edit))) return;
  const [first] = found.edits;
  await window.showTextDocument(uri, { ...(first && { selection: rangeOf(first.range) }), preview: false });
}
