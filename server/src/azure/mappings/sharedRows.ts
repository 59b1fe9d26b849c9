import type { JsonObject } from "../json";
import { at, isWord } from "../json";
import { idsInNames, oneOf, ownGroup, ownName, ownWorkspace, region, tags } from "./converters";
import type { Distinction } from "./mapping";
import { argument, blockWhere } from "./rows";

/** Name, group and region, with which everything in a resource group begins. */
export const inGroup = [
  argument("name", "id", ownName),
  argument("resource_group_name", "id", ownGroup),
  argument("location", "location", region),
];

/** Managed identities. Azure says `None` where there is none. */
export const identity = blockWhere("identity", "identity", ({ json }) => hasIdentity(json), [
  argument("type", "identity.type", {
    ...oneOf(["SystemAssigned", "UserAssigned", "SystemAssigned, UserAssigned"]),
    reads: (value) => identityType(typeof value === "string" ? value : ""),
  }),
  argument("identity_ids", "identity.userAssignedIdentities", idsInNames),
]);

/** Tags, where Azure has them for most of its resources. */
export const ownTags = argument("tags", "tags", tags);

/** Name and workspace, with which every compute begins. */
export const inWorkspace = [
  argument("name", "id", ownName),
  argument("machine_learning_workspace_id", "id", ownWorkspace),
  argument("location", "location", region),
];

/** What makes a compute one of a kind. */
export function isCompute(computeType: string): Distinction {
  return { path: "properties.computeType", words: [computeType] };
}

function hasIdentity(json: JsonObject): boolean {
  const type = at(json, "identity.type");
  return typeof type === "string" && type !== "" && !isWord(type, "None");
}

/** Azure writes both without a space, azurerm with one. */
function identityType(type: string): string {
  const words = type.split(",").map((word) => word.trim().toLowerCase());
  const identityTypes = ["SystemAssigned", "UserAssigned"].filter((word) => words.includes(word.toLowerCase()));
  return identityTypes.length === words.length ? identityTypes.join(", ") : type;
}
