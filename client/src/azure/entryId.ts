// The id of an entry of one of Azure's lists, of which some have no id of their own, and some another name in it.
import { isGroupId, type ListToRead } from "../../../server/src/resourceIds/index";
import { type JsonObject, textAt } from "./arm/shape";

/** Its id; empty if it is not known. */
export function entryId(entry: JsonObject, { path, only = "" }: Pick<ListToRead, "path" | "only">): string {
  const id = textAt(entry, "id");
  if (/^\/subscriptions\/[^/]+\/.*\/providers\//i.test(id) || isGroupId(id)) return id;
  const name = nameIn(entry) || only;
  return name === "" ? "" : `${path}/${name}`;
}

/** A project's is behind that of its account. */
function nameIn(entry: JsonObject): string {
  const name = textAt(entry, "name");
  return name.slice(name.lastIndexOf("/") + 1);
}
