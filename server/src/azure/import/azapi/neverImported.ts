import { resourceNameOf } from "../../../resourceIds/index";
import { at, isSameWord, textAt } from "../../json";
import type { AzureResource } from "../../responses";

/**
 * Why people did not make this configuration: a service makes it by itself, or with something else. Undefined for
 * everything else.
 */
export function whyNeverImported({ id, json }: AzureResource): string | undefined {
  const name = resourceNameOf(id);
  const type = id.type.split("/").at(-1)?.toLowerCase() ?? "";
  const category = textAt(json, "properties.category");
  if (type === "outboundrules" && (/^__SYS_/.test(name) || /^(?:Required|Dependency|Recommended)$/i.test(category)))
    return "The managed network needs this rule, and makes it by itself.";
  if (type === "privateendpointconnections") return "The private endpoint makes its connection: import that endpoint.";
  if (
    type === "raipolicies" &&
    (isSameWord(at(json, "properties.type"), "SystemManaged") || /^Microsoft\./i.test(name))
  )
    return "This content filter is Microsoft's own.";
  if (at(json, "properties.isAnonymous") === true)
    return "A job made this asset for itself: it has no name of its own.";
  if (/\/environments(?:\/|$)/i.test(id.type) && (isCurated(json) || /^AzureML-/.test(id.names[1] ?? "")))
    return "This environment is one of Azure's own.";
  if (type === "jobs")
    return "A job runs once: what starts it, such as a schedule or a pipeline, is what code describes.";
  return undefined;
}

function isCurated(json: AzureResource["json"]): boolean {
  return isSameWord(at(json, "properties.environmentType"), "Curated");
}
