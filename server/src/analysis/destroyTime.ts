import { type Block, type BodyItem, bodyItemOf } from "../model/index";

/**
 * Whether a value is read when its resource is destroyed, when nothing is known but the resource itself: in a provisioner that runs then, and
 * in a connection beside one. `items` are the entries around it, outermost first.
 */
export function isReadOnDestroy(block: Block, [outer]: readonly BodyItem[]): boolean {
  if (outer?.name === "provisioner") return runsOnDestroy(outer);
  // What a connection of what is removed refers to Terraform does not check.
  return outer?.name === "connection" && block.kind !== "removed" && block.body.items.some(runsOnDestroy);
}

function runsOnDestroy({ name, value }: BodyItem): boolean {
  const when = name === "provisioner" && value.kind === "body" ? bodyItemOf(value.body, "when")?.value : undefined;
  if (when?.kind === "text") return when.text === "destroy";
  return when?.kind === "reference" && when.reference.steps.length === 1 && when.reference.steps[0]?.name === "destroy";
}
