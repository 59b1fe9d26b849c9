// "Azure ML: Convert to azapi…", and what applies what it has shown.
import type { ConvertToAzapiParams } from "../../../server/src/protocol";
import * as azapi from "../azapiConversion/index";
import type { Run } from "./command";

/** `asked` answers what it would ask. */
export const convertToAzapi: Run = ({ server, problems, texts }, asked) =>
  azapi.convertToAzapi(server, problems.conversion, texts, isChoice(asked) ? asked : undefined);

export const applyAzapiConversion: Run = ({ server }, choice) =>
  azapi.applyAzapiConversion(server, isChoice(choice) ? choice : undefined);

/** Menus call commands with addresses of files. */
function isChoice(asked: unknown): asked is ConvertToAzapiParams {
  return typeof asked === "object" && asked !== null && "files" in asked;
}
