// Choosing which subscriptions the tree shows.
import { l10n } from "vscode";
import type { Azure } from "../azure/index";
import { canceledWhenEmpty } from "../quickPick/index";
import { pickMany } from "../shown/index";
import { filterName, settings } from "./settings";
import { showProblem } from "./showProblem";

/** Keeps the choice in the person's settings. */
export async function pickSubscriptions(azure: Azure): Promise<void> {
  const offered = choices(azure);
  const placeHolder = l10n.t("Subscriptions whose workspaces are shown");
  const picked = await pickMany(offered, { placeHolder, matchOnDescription: true }, canceledWhenEmpty(offered));
  if (!picked) return;
  // All, or none, which nobody would want: then those that are added later are shown too.
  const isAll = picked.length === 0 || picked.length === (await offered).length;
  await settings.setFilter(isAll ? ["*"] : picked.map(({ name }) => name));
}

async function choices(azure: Azure) {
  const { items: tenants, problem } = await azure.tenants();
  if (tenants.length === 0 && problem) showProblem(problem);
  const ready = tenants.filter(({ state }) => state === "ready");
  const lists = await Promise.all(ready.map((tenant) => azure.subscriptions(tenant)));
  const filter = settings.filter();
  const all = lists.flatMap(({ items }) => items);
  return all.map((subscription) => ({
    name: filterName(subscription),
    label: subscription.name,
    description: subscription.tenant.name,
    picked: !filter || filter.has(filterName(subscription)),
  }));
}
