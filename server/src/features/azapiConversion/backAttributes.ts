/** Where azurerm's resource has what azapi's has. */
import type { SentBody } from "../../catalog/index";
import type { TraversalStep } from "../../model/index";
import type { Edit } from "../../text/index";

/** The edits of what is read of it behind its name, or why there are none. */
export function readingOf(rest: readonly TraversalStep[], sent: SentBody): readonly Edit[] | string {
  const steps = rest.filter(({ kind }) => kind === "name");
  const [first, ...others] = steps;
  if (!first) return "it is read as a whole";
  if (["id", "name", "location", "tags", "identity"].includes(first.name)) return [];
  const path = first.name === "output" ? others.map(({ name }) => name).join(".") : "";
  const attribute = [...sent.reads].find(([, at]) => at === path)?.[0];
  const last = others.at(-1);
  return attribute && last
    ? [{ span: { start: first.span.start, end: last.span.end }, text: attribute }]
    : `${first.name} is read of it`;
}

/** The argument that a path in the body is, where one is. */
export function argumentAt(path: string, { rows }: SentBody): string {
  return (
    [...rows].find(
      ([argument, all]) => !argument.includes(".") && all.some((row) => `body.${row.path}` === path),
    )?.[0] ?? path
  );
}
