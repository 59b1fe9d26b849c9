import { resolve, textOfLiteral } from "../../analysis/index";
import type { BodyItem, Change } from "../../model/index";
import type { Span } from "../../text/index";
import { mappingsOfAzureType } from "../mappings/index";
import type { Mapping } from "../mappings/mapping";
import { AzapiResource } from "./azapiResource";
import { type AzapiLocation, azapiLocations } from "./places";
import type { Resource } from "./resource";
import { writtenAt } from "./writtenAt";

const workspaces: ReadonlySet<string> = new Set(["azurerm_machine_learning_workspace", "azurerm_ai_foundry"]);
const rules = ["properties", "managedNetwork", "outboundRules"];
const ruleType = "Microsoft.MachineLearningServices/workspaces/outboundRules";

/** More than anybody writes by hand are not looked at. */
const most = 400;

/**
 * Resources inside the body of another one, such as the outbound rules of a workspace. azurerm has a block for each.
 */
export function nestedIn(around: Resource): readonly Resource[] {
  const { block, scope } = around;
  if (!around.isOfAzapi || !workspaces.has(around.type)) return [];
  const written = writtenAt(block.body, rules, scope);
  const value = written?.isHere ? resolve(written.value, scope).value : undefined;
  if (value?.kind !== "body" || value !== written?.value || value.body.items.length > most) return [];
  return value.body.items.flatMap((item) => {
    const mapping = item.key ? undefined : mappingOf(item, around);
    return mapping ? [new NestedResource(mapping, around, item)] : [];
  });
}

/** What azurerm calls a rule of its kind. */
function mappingOf({ name }: BodyItem, { block, scope }: Resource): Mapping | undefined {
  const written = writtenAt(block.body, [...rules, name, "type"], scope);
  const kind = written ? textOfLiteral(written.value, scope) : undefined;
  return mappingsOfAzureType(ruleType).find(({ where }) => kind !== undefined && where?.words.includes(kind));
}

/** A resource in the body of another: what its own body would have under `properties` is in an entry there. */
class NestedResource extends AzapiResource {
  constructor(
    of: Mapping,
    override readonly around: Resource,
    private readonly item: BodyItem,
  ) {
    super(of, around.block, around.scope, around.uri);
  }

  override get head(): Span {
    return this.item.nameSpan;
  }

  override removed(): readonly Change[] {
    return [{ kind: "remove", item: this.item }];
  }

  /** Its parent is the resource around it, and its name that of the entry, neither of which it says itself. */
  protected override placeOf(path: string): AzapiLocation | undefined {
    const place = typeof this.of === "string" ? undefined : azapiLocations(this.of).get(path);
    return place?.isInBody ? { ...place, path: [...rules, this.item.name, ...place.path.slice(1)] } : undefined;
  }
}
