/** Names that Terraform keeps for itself. */
import { sinceWhenIn } from "./since";
import { blockTypes } from "./terraform";

/**
 * Whether Terraform keeps a name in blocks of a kind for itself, as that of an argument or of a block: no provider can have it. Source:
 * the schemas in its internal/configs.
 */
export function isReservedName(kind: string, name: string, isBlock: boolean): boolean {
  if (kind === "provider") return (isBlock ? reservedBlocksOfProviders : reservedArguments).has(name);
  return isBlock && name === "locals" && (kind === "resource" || kind === "data" || kind === "ephemeral");
}

const reservedArguments: ReadonlySet<string> = new Set(["count", "depends_on", "source"]);
const reservedBlocksOfProviders: ReadonlySet<string> = new Set(["lifecycle", "locals"]);

/** Blocks of a module call that Terraform has, or keeps for itself. */
const reservedBlocks: ReadonlySet<string> = new Set(["lifecycle", "locals", "provider"]);

/** Whether no variable can have that name, because a module call could not set it: Terraform refuses its block. */
export function isReservedVariable(name: string): boolean {
  // Releases that do not have an argument do not reserve its name.
  const isLate = sinceWhenIn("module", [], name) !== undefined;
  const isArgument = name !== "*" && !isLate && blockTypes.get("module")?.body.has(name) === true;
  return reservedBlocks.has(name) || isArgument;
}
