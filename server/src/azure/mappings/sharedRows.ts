import type { JsonObject } from "../json";
import { at, isSameWord } from "../json";
import { idsInNames, oneOf, ownGroup, ownName, ownWorkspace, region, tags } from "./converters";
import type { Distinction } from "./mapping";
import { argumentRow, blockWhere } from "./rows";

/** Name, group and region, the first arguments of everything in a resource group. */
export const inGroup = [
  argumentRow("name", "id", ownName),
  argumentRow("resource_group_name", "id", ownGroup),
  argumentRow("location", "location", region),
];

/** Managed identities. Azure says `None` if there is no identity. */
export const identity = blockWhere("identity", "identity", ({ json }) => hasIdentity(json), [
  argumentRow("type", "identity.type", {
    ...oneOf(["SystemAssigned", "UserAssigned", "SystemAssigned, UserAssigned"]),
    reads: (value) => identityType(typeof value === "string" ? value : ""),
  }),
  argumentRow("identity_ids", "identity.userAssignedIdentities", idsInNames),
]);

/** Tags, where Azure has them for most of its resources. */
export const ownTags = argumentRow("tags", "tags", tags);

/** Name and workspace, the first arguments of every compute. */
export const inWorkspace = [
  argumentRow("name", "id", ownName),
  argumentRow("machine_learning_workspace_id", "id", ownWorkspace),
  argumentRow("location", "location", region),
];

/** The distinction of a compute by its `computeType`. */
export function isCompute(computeType: string): Distinction {
  return { path: "properties.computeType", words: [computeType] };
}

function hasIdentity(json: JsonObject): boolean {
  const type = at(json, "identity.type");
  return typeof type === "string" && type !== "" && !isSameWord(type, "None");
}

/** Azure writes both without a space, azurerm with one. */
function identityType(type: string): string {
  const words = type.split(",").map((word) => word.trim().toLowerCase());
  const identityTypes = ["SystemAssigned", "UserAssigned"].filter((word) => words.includes(word.toLowerCase()));
  return identityTypes.length === words.length ? identityTypes.join(", ") : type;
}
