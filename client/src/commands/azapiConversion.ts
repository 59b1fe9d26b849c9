// "Azure ML: Convert to azapi…", "Azure ML: Convert to azurerm…", and what applies what they have shown.
import { Uri } from "vscode";
import type { ConvertResourcesParams } from "../../../server/src/protocol/index";
import * as conversion from "../azapiConversion/index";
import type { Run } from "./command";

/** `asked` answers what it would ask; a menu of folders calls it with one. */
export const convertToAzapi: Run = ({ server, problems, texts }, asked) =>
  conversion.convertResources(server, problems.conversion, texts, askedFor("azapi", asked));

/** The other way round. */
export const convertToAzurerm: Run = ({ server, problems, texts }, asked) =>
  conversion.convertResources(server, problems.conversion, texts, askedFor("azurerm", asked));

export const applyConversion: Run = ({ server }, choice) =>
  conversion.applyConversion(server, isAsked(choice) ? (choice as ConvertResourcesParams) : undefined);

function askedFor(to: ConvertResourcesParams["to"], asked: unknown): conversion.AskedConversion {
  if (asked instanceof Uri)
    return /\.(?:tf|tofu)$/.test(asked.path) ? { to, files: [asked.toString()] } : { to, folder: asked };
  if (!isAsked(asked)) return { to };
  const { module, ...rest } = asked;
  // The server names a module by its address.
  return { ...rest, to, ...(module && { module: typeof module === "string" ? Uri.parse(module) : module }) };
}

function isAsked(
  asked: unknown,
): asked is Omit<Partial<conversion.AskedConversion>, "module"> & { module?: Uri | string } {
  // What does not say which resources are meant is asked about, and waits for an answer.
  return typeof asked === "object" && asked !== null && ("files" in asked || "folder" in asked || "module" in asked);
}
