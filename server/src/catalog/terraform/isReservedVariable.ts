import { blockTypes } from "./terraform";

/** Blocks of a module call that Terraform has, or keeps for itself. */
const blocks: ReadonlySet<string> = new Set(["lifecycle", "locals", "provider"]);

/** Whether no variable can have that name, since a module call could not set it: Terraform refuses its block. */
export function isReservedVariable(name: string): boolean {
  return name !== "*" && (blocks.has(name) || blockTypes.get("module")?.body.has(name) === true);
}
