import { type Block, bodyItemOf, literalText } from "../../model/index";

/** Whether Terraform ignores changes at a path of names, or at all that is around it. */
export type IgnoredPaths = (path: readonly string[]) => boolean;

/** The paths that `ignore_changes` of a block lists. */
export function ignoredPaths(block: Block): IgnoredPaths {
  const lifecycle = bodyItemOf(block.body, "lifecycle")?.value;
  const value = lifecycle?.kind === "body" ? bodyItemOf(lifecycle.body, "ignore_changes")?.value : undefined;
  if (value === undefined) return () => false;
  // `all`, and whatever cannot be read.
  if (value.kind !== "list") return () => true;
  const paths = value.items.map((item) =>
    item.kind === "reference" ? item.reference.steps.map(({ name }) => name) : (literalText(item)?.split(".") ?? []),
  );
  return (path) => paths.some((ignored) => ignored.every((name, index) => isStep(name, path[index])));
}

function isStep(name: string, other: string | undefined): boolean {
  return other !== undefined && name.toLowerCase() === other.toLowerCase();
}
