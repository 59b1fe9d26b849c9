import { textAt } from "../../json";
import { nameIn, parseId, workspaceOf, writeId } from "../../resourceId";
import type { About } from "./mapping";

const accounts = "Microsoft.Storage/storageAccounts";

/**
 * The id of the storage account of a datastore, of which Azure tells the name: among the answers, or that of the
 * workspace, or in the group that the datastore names. azurerm looks for it in all of the subscription.
 */
export function accountOf({ json, id, find, all }: About): string | undefined {
  const name = textAt(json, "properties.accountName").toLowerCase();
  if (!name) return undefined;
  const answered = all(accounts).find((live) => nameIn(live.id).toLowerCase() === name);
  if (answered) return writeId(answered.id);
  const own = parseId(textAt(find(workspaceOf(id))?.json, "properties.storageAccount"));
  if (own?.type === accounts && nameIn(own).toLowerCase() === name) return writeId(own);
  const group = textAt(json, "properties.resourceGroup");
  const subscription = textAt(json, "properties.subscriptionId");
  return group && subscription ? writeId({ subscription, group, type: accounts, names: [name] }) : undefined;
}
