// Where a browser shows a resource.
import { encodeUriPart } from "../../../../server/src/text/uriPart";
import type { Cloud } from "./cloud";

/** In the Azure portal. */
export function portalLink(cloud: Cloud, tenantId: string, id: string): string {
  return `${cloud.portal}/#@${encodeUriPart(tenantId)}/resource${encodePath(id)}/overview`;
}

/** In Azure ML studio; hubs and projects in Foundry, where the cloud has it. */
export function studioLink(cloud: Cloud, tenantId: string, id: string, kind: string): string {
  const isFoundry = /^(hub|project)$/i.test(kind) && cloud.foundry !== undefined;
  const query = `wsid=${encodePath(id)}&tid=${encodeUriPart(tenantId)}`;
  return `${isFoundry ? cloud.foundry : cloud.studio}/?${query}`;
}

function encodePath(id: string): string {
  return id.split("/").map(encodeUriPart).join("/");
}
