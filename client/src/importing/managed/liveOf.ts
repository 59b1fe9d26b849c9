// The workspaces of the code as they are in Azure.
import type { Workspace } from "../../azure/index";
import { isSameId } from "../chooseWorkspaces";
import type { Source } from "../source";
import { isWorkspace } from "./lenses";
import type { Managed } from "./managed";

const most = 20;

/** Those of them that can be seen. Asks for each alone, so only for as many as somebody has in code. */
export async function liveOf({ azure }: Source, { items }: Managed): Promise<readonly Workspace[]> {
  const own = items.filter((item) => isWorkspace(item) && !item.isStateOnly).slice(0, most);
  if (own.length === 0) return [];
  const { entries } = await azure().index();
  const seen = own.flatMap((item) => entries.find(({ id }) => isSameId(id, item.id)) ?? []);
  const found = await Promise.all(seen.map((entry) => azure().workspace(entry)));
  return found.flatMap((one) => (one.ok ? [one.value] : []));
}
