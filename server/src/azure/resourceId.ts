import { spelledTypes } from "./spelledTypes";

/** The id of something in Azure, taken apart. Names keep their case; the words between them are spelled as azurerm wants them. */
export interface AzureId {
  readonly subscription: string;
  /** Empty for the subscription itself. */
  readonly group: string;
  /** `Microsoft.MachineLearningServices/workspaces/computes`; empty for groups and subscriptions. */
  readonly type: string;
  /** One for each part of the type. */
  readonly names: readonly string[];
}

/** Takes an id apart, whatever the case of its words; undefined for any other text. */
export function parseId(text: string): AzureId | undefined {
  const [start, subscriptions, subscription, groups, group, providers, namespace, ...rest] = text.split("/");
  if (start !== "" || !isSame(subscriptions, "subscriptions") || !subscription) return undefined;
  if (groups === undefined) return { subscription, group: "", type: "", names: [] };
  if (!isSame(groups, "resourceGroups") || !group) return undefined;
  if (providers === undefined) return { subscription, group, type: "", names: [] };
  if (!isSame(providers, "providers") || !namespace || rest.length === 0 || rest.length % 2 > 0) return undefined;
  if (rest.some((part) => !part)) return undefined;
  const words = rest.filter((_, index) => index % 2 === 0);
  const type = [namespace, ...words].join("/");
  const names = rest.filter((_, index) => index % 2 > 0);
  return { subscription, group, type: spelledTypes.get(type.toLowerCase()) ?? type, names };
}

/** The id as azurerm takes it. */
export function writeId({ subscription, group, type, names }: AzureId): string {
  const [namespace, ...words] = type.split("/");
  const parts = words.map((word, index) => `/${word}/${names[index]}`).join("");
  const inGroup = group ? `/resourceGroups/${group}` : "";
  return `/subscriptions/${subscription}${inGroup}${namespace ? `/providers/${namespace}${parts}` : ""}`;
}

/** An id with its words spelled as azurerm wants them; any other text as it is. */
export function spellId(text: string): string {
  const id = parseId(text);
  return id ? writeId(id) : text;
}

/** The same text for the same thing in Azure, which does not tell ids apart by case. */
export function keyOfId(id: AzureId | string): string {
  return (typeof id === "string" ? spellId(id) : writeId(id)).toLowerCase();
}

/** The last name in it: that of the thing itself. */
export function nameIn({ names, group, subscription }: AzureId): string {
  return names.at(-1) ?? (group || subscription);
}

/** The id of the resource group that it is in. */
export function groupOf({ subscription, group }: AzureId): AzureId {
  return { subscription, group, type: "", names: [] };
}

/** The id of what it is a part of: the workspace of a compute. */
export function workspaceOf({ subscription, group, type, names }: AzureId): AzureId {
  return { subscription, group, type: type.split("/").slice(0, 2).join("/"), names: names.slice(0, 1) };
}

function isSame(word: string | undefined, wanted: string): boolean {
  return word?.toLowerCase() === wanted.toLowerCase();
}
