import { nameIn, parseId } from "../../resourceId";
import { mappingOfId } from "./index";
import type { Mapping } from "./mapping";

/** What a data source looks a companion up by. */
interface CompanionId {
  readonly mapping: Mapping;
  readonly name: string;
  readonly group: string;
  readonly subscription: string;
}

/** A companion by its id; undefined for anything else. */
export function companionIn(text: string): CompanionId | undefined {
  const id = parseId(text);
  const mapping = mappingOfId(text);
  if (!id || !mapping?.isCompanion || mapping.place.in !== "group") return undefined;
  return { mapping, name: nameIn(id), group: id.group, subscription: id.subscription };
}
