import type { BodySchema, TypeSchema } from "../../catalog/schema";
import { isBlockLike } from "../../model/body";
import type { Entry } from "../../model/value";
import { argumentFor } from "./argumentFor";

/** Terraform's own arguments that come first, and those that come last. */
const first = ["count", "for_each", "provider"];
const last = ["connection", "provisioner", "timeouts", "lifecycle", "depends_on"];

/**
 * Where an entry belongs among the others of its body, as a group and a place in it. Of the provider's arguments those
 * come first that the id is made of, the name before the others; then the location, what is required, what is optional,
 * each by name; and `tags`. So azurerm orders its documentation
 * (https://hashicorp.github.io/terraform-provider-azurerm/topics/reference-documentation-standards/#ordering). Blocks
 * follow the arguments, as Terraform's style guide has it, in the same order.
 */
export function orderOf(schema: BodySchema, type: TypeSchema | undefined) {
  const parents = type ? parentsIn(schema, type) : [];
  return (entry: Entry): readonly [group: number, place: number, name: string] => {
    const { name, dynamic } = entry;
    if (first.includes(name)) return [0, first.indexOf(name), ""];
    if (last.includes(name)) return [3, last.indexOf(name), ""];
    const place = parents.includes(name) ? parents.indexOf(name) : 100 + placeOf(name, schema.get(name)?.required);
    return [isBlockLike(entry) || dynamic ? 2 : 1, place, place >= 100 ? name : ""];
  };
}

function placeOf(name: string, isRequired: boolean | undefined): number {
  if (name === "location") return 0;
  if (name === "tags") return 3;
  return isRequired ? 1 : 2;
}

/** The required arguments that the id is made of: the name, the group, and what it is a part of, outermost first. */
function parentsIn(schema: BodySchema, { importId = [] }: TypeSchema): string[] {
  const required = [...schema].filter(([, one]) => one.required).map(([name]) => name);
  const words = importId.flatMap((shape) => shape.split("/").filter((_, at, all) => all[at + 1] === "{}"));
  const parents = words.map((word) => argumentFor(word, required)).filter((name) => name !== undefined);
  return ["name", "resource_group_name", ...new Set(parents)].filter(
    (name, at, all) => all.indexOf(name) === at && required.includes(name),
  );
}
