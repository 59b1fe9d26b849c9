/**
 * azapi's functions of ids, which Terraform calls at `terraform validate` where their arguments are known.
 * Source: internal/services/functions of Azure/terraform-provider-azapi v2.12.0, which compares types without regard to case.
 */
import { isSameType, parentTypeOf, typeOfId, wordsOfType } from "../../resourceIds/index";
import { elementsOf, type Result, unknownOf } from "../result";
import type { Type } from "../type";
import { stringArgument } from "./arguments";
import { type FunctionRefusal, refuse, tableOf } from "./implementation";

/** Functions that azapi gives to Terraform, under its own name. */
export const azureIdFunctions = tableOf({
  "provider::azapi::parse_resource_id": { value: parsed },
  "provider::azapi::build_resource_id": { value: built },
  "provider::azapi::tenant_resource_id": { value: named(0) },
  "provider::azapi::subscription_resource_id": { value: named(1) },
  "provider::azapi::management_group_resource_id": { value: named(1) },
  "provider::azapi::resource_group_resource_id": { value: named(2) },
  "provider::azapi::extension_resource_id": { value: named(1) },
});

/** What an id is taken apart into. */
const partsOfId: Type = {
  kind: "object",
  attributes: new Map<string, Type>([
    ...[
      "id",
      "type",
      "name",
      "parent_id",
      "provider_namespace",
      "resource_group_id",
      "resource_group_name",
      "subscription_id",
    ].map((name): [string, Type] => [name, "string"]),
    ["parts", { kind: "map", element: "string" }],
  ]),
};

/** The segments of a type behind its namespace; a version behind it does not matter. */
function segmentsOf(type: string): readonly string[] {
  return wordsOfType(type.replace(/@.*$/s, ""));
}

/** Its parts are left to Terraform: here it is only asked whether there are any. */
function parsed([type, id]: readonly Result[]): Result | FunctionRefusal {
  const [wanted, text] = [stringArgument(type).replace(/@.*$/s, ""), stringArgument(id)];
  const found = typeOfId(text);
  if (segmentsOf(wanted).length === 0) return unknownOf(partsOfId);
  if (found === undefined) return refuse("needs an id of Azure, which begins with /subscriptions/ or /providers/", 1);
  return isSameType(found, wanted) ? unknownOf(partsOfId) : refuse(`needs the id of a ${wanted}, not of a ${found}`, 1);
}

function built([parent, type]: readonly Result[]): Result | FunctionRefusal {
  const wanted = stringArgument(type).replace(/@.*$/s, "");
  const parentType = parentTypeOf(wanted);
  const found = typeOfId(stringArgument(parent));
  const isTop = segmentsOf(wanted).length < 2;
  return isTop || found === undefined || isSameType(found, parentType)
    ? unknownOf("string")
    : refuse(`needs the id of a ${parentType} as the parent of a ${wanted}, not of a ${found}`, 0);
}

/** Functions whose last arguments are a type, at `at`, and as many names as it has segments. */
function named(at: number): (args: readonly Result[]) => Result | FunctionRefusal {
  return (args) => {
    const type = stringArgument(args[at]);
    const segments = segmentsOf(type);
    const names = elementsOf(args[at + 1]!)?.length ?? segments.length;
    if (segments.length === 0) return refuse("needs a resource type such as Microsoft.Network/virtualNetworks", at);
    if (names === segments.length) return unknownOf("string");
    const wanted = segments.length === 1 ? "1 name" : `${segments.length} names`;
    return refuse(`needs ${wanted} for ${type} (${segments.join(", ")}), not ${names}`, at + 1);
  };
}
