import type { StateObject } from "../../azure/index";
import { isAsRead } from "./inputs";
import type { InstanceConfig } from "./instanceConfigOf";
import { jsonResult } from "./jsonResult";
import type { KnownInstance } from "./knownInstance";
import { openObject } from "./outcome";
import { markedObject } from "./planMarks";

/**
 * The known value of a data source while others are planned: as it was last read, if Terraform would ask for the same.
 * `waits` if something that it depends on changes, so that Terraform reads it during the apply.
 */
export function dataInstance(
  name: string,
  address: string,
  { config, isAfterwards, unsure, hidden, variables }: InstanceConfig,
  stored: StateObject | undefined,
  waits: boolean,
): { readonly known: KnownInstance; readonly as: "stored" | "later" | "unread" } {
  const isLater = waits || isAfterwards;
  const isRead = !isLater && unsure.size === 0 && stored !== undefined && isAsRead(config, stored);
  const result = isRead ? jsonResult(stored.attributes) : openObject(config);
  const open = new Set(isRead || isLater ? [] : ["*"]);
  const secret = new Set([...hidden, ...(stored?.sensitive ?? [])]);
  const known: KnownInstance = { name, result: markedObject(result, address, open, secret), variables };
  return { known, as: isRead ? "stored" : isLater ? "later" : "unread" };
}
