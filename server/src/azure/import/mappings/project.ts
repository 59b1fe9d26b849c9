import { isWord } from "../../json";
import { identity, ownTags } from "./common";
import { flag, idAsSpelled, ownName, region, strictId } from "./converters";
import type { Mapping } from "./mapping";
import { argument } from "./rows";
import { unheldByWorkspaces } from "./workspaceParts";

/** Projects of AI Foundry: storage and vault are their hub's, and so is the group. */
export const project: Mapping = {
  type: "azurerm_ai_foundry_project",
  azure: "Microsoft.MachineLearningServices/workspaces",
  is: (json) => isWord(json.kind, "Project"),
  word: "project",
  place: { in: "groupOf", argument: "ai_services_hub_id" },
  rows: [
    argument("name", "id", ownName),
    argument("location", "location", region),
    argument("ai_services_hub_id", "properties.hubResourceId", strictId),
    argument("friendly_name", "properties.friendlyName"),
    argument("description", "properties.description"),
    argument("primary_user_assigned_identity", "properties.primaryUserAssignedIdentity", idAsSpelled),
    argument("high_business_impact_enabled", "properties.hbiWorkspace", flag(false)),
    identity,
    ownTags,
    ...unheldByWorkspaces,
  ],
};
