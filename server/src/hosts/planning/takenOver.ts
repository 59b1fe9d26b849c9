// What is known of what takes over the state of another type's resource, before its provider has read that anew. Source: MoveState and ModifyPlan in
// internal/services/azapi_resource.go of Azure/terraform-provider-azapi: of azurerm's state azapi takes the id alone, and another name, parent or
// location than what is there has makes a new resource.
import { attributesOf, knownText, objectResult, textResult } from "../../evaluation/index";
import type { AttributeChange, PlanStep, StepAnswer } from "../../features/plan/plan";
import { normalizeLocation, parentOfId } from "../../resourceIds/index";
import { ownProperty } from "../../text/index";

/** Undefined where a step takes over nothing. */
export function takenOver(step: PlanStep): StepAnswer | undefined {
  const { takesOver, prior, config, type, isTriggered } = step;
  if (!takesOver || !prior) return undefined;
  const { address } = takesOver;
  const because = `It takes over ${address}: what it would change there is not known before its provider has read that.`;
  const id = ownProperty(prior.attributes, "id");
  const isAzapi = type === "azapi_resource" && takesOver.type.startsWith("azurerm_");
  if (!isAzapi || prior.isTainted || isTriggered || typeof id !== "string" || !isOfAzure(id))
    return { kind: "unknown", because };
  const { id: parent, name } = parentOfId(id);
  const given = attributesOf(config);
  const location = ownProperty(prior.attributes, "location");
  const changes = [
    changeOf("name", name, (text) => text),
    changeOf("parent_id", parent, (text) => text),
    // Of what has no location in azurerm's state, azapi reads it.
    ...(typeof location === "string" && location !== "" ? [changeOf("location", location, normalizeLocation)] : []),
  ];
  const others = changes.filter((one) => typeof one === "object");
  if (others.length > 0)
    return { kind: "planned", action: "replace", changes: others, after: config, sensitive: new Set(), open: [] };
  const open = changes.filter((one) => typeof one === "string");
  const unless = open.length > 0 ? `, unless it has another ${open.join(" or ")} than that` : "";
  return {
    kind: "takenOver",
    because: `It takes over the state of ${address}: nothing is created or destroyed${unless}. Its provider reads the resource from Azure, and changes it where the body differs.`,
    after: open.length > 0 ? config : objectResult(new Map([...(given ?? []), ["id", textResult(id)]])),
    open,
  };

  /** The name of what is not known; undefined where it is the same. */
  function changeOf(
    path: string,
    before: string,
    comparable: (text: string) => string,
  ): AttributeChange | string | undefined {
    const written = given?.get(path);
    // What is not written is as Azure has it.
    if (!written && !step.unsure.has(path)) return undefined;
    const text = written && !step.unsure.has(path) ? knownText(written) : undefined;
    if (text === undefined) return path;
    if (comparable(text) === comparable(before)) return undefined;
    return { path, before: JSON.stringify(before), after: JSON.stringify(text), replaces: true };
  }
}

/** Whether an id is Azure's own, as azapi reads it: some of azurerm's are its own, and are made into others. */
function isOfAzure(id: string): boolean {
  return id.startsWith("/") && !id.includes("|") && !id.includes("/fileshares/");
}
