// Azure's clouds: where requests go, whom a token is for, and where a browser is sent.
import { encodeUriPart } from "../../../../server/src/text/index";

/** A cloud of Azure, with the addresses of its services. */
export interface Cloud {
  readonly id: "public" | "usGovernment" | "china" | "simulator";
  readonly name: string;
  /** Azure Resource Manager, as an origin: no path and no slash at the end. The only host that sees a token. */
  readonly endpoint: string;
  /** Microsoft's sign-in, as an origin: where a service principal gets its token. */
  readonly login: string;
  /** What a token is asked for. VS Code keeps tokens by this text, and knows the older name of the endpoint. */
  readonly scopes: { readonly editor: string; readonly program: string };
  /** VS Code's provider for this cloud. */
  readonly provider: "microsoft" | "microsoft-sovereign-cloud";
  readonly portal: string;
  /** For workspaces. */
  readonly studio: string;
  /** For hubs and projects, where there is one. */
  readonly foundry?: string;
}

/** Azure's public cloud, the usual one. */
export const publicCloud: Cloud = {
  id: "public",
  name: "Azure",
  endpoint: "https://management.azure.com",
  login: "https://login.microsoftonline.com",
  scopes: {
    editor: "https://management.core.windows.net/.default",
    program: "https://management.azure.com/.default",
  },
  provider: "microsoft",
  portal: "https://portal.azure.com",
  studio: "https://ml.azure.com",
  foundry: "https://ai.azure.com",
};

/** Azure US Government. */
export const usGovernment: Cloud = {
  id: "usGovernment",
  name: "Azure US Government",
  endpoint: "https://management.usgovcloudapi.net",
  login: "https://login.microsoftonline.us",
  scopes: {
    editor: "https://management.core.usgovcloudapi.net/.default",
    program: "https://management.usgovcloudapi.net/.default",
  },
  provider: "microsoft-sovereign-cloud",
  portal: "https://portal.azure.us",
  studio: "https://ml.azure.us",
};

/** Azure operated by 21Vianet. */
export const china: Cloud = {
  id: "china",
  name: "Azure in China",
  endpoint: "https://management.chinacloudapi.cn",
  login: "https://login.partner.microsoftonline.cn",
  scopes: {
    editor: "https://management.core.chinacloudapi.cn/.default",
    program: "https://management.chinacloudapi.cn/.default",
  },
  provider: "microsoft-sovereign-cloud",
  portal: "https://portal.azure.cn",
  studio: "https://studio.ml.azure.cn",
};

/** The address of a resource in the Azure portal. */
export function portalLink(cloud: Cloud, tenantId: string, id: string): string {
  return `${cloud.portal}/#@${encodeUriPart(tenantId)}/resource${encodePath(id)}/overview`;
}

/** The address of a workspace in Azure ML studio; of hubs and projects in Foundry, where the cloud has it. */
export function studioLink(cloud: Cloud, tenantId: string, id: string, kind: string): string {
  const isFoundry = /^(hub|project)$/i.test(kind) && cloud.foundry !== undefined;
  const query = `wsid=${encodePath(id)}&tid=${encodeUriPart(tenantId)}`;
  return `${isFoundry ? cloud.foundry : cloud.studio}/?${query}`;
}

function encodePath(id: string): string {
  return id.split("/").map(encodeUriPart).join("/");
}
