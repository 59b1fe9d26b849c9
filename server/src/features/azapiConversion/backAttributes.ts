/** Where azurerm's resource has what azapi's has. */
import { asWritten, withoutUnnamed } from "../../azure/index";
import type { SentBody } from "../../catalog/index";
import {
  type Block,
  type BodyItem,
  bodyItemOf,
  type NewBodyItem,
  type Reference,
  type TraversalStep,
  type Value,
} from "../../model/index";
import type { Edit } from "../../text/index";

/** The edits of what is read from it after its name, or why there are no edits. */
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

/** The edits that replace `self.…` in an azapi resource. Empty if it can stay, undefined if its meaning is not known. */
export function selfBack({ steps: [root, ...rest] }: Reference, sent: SentBody): readonly Edit[] | undefined {
  if (root?.name !== "self") return undefined;
  const read = readingOf(rest, sent);
  if (typeof read !== "string") return read;
  const path = rest.map(({ name }) => name).join(".");
  const argument = argumentAt(path, sent);
  const [first, last] = [rest[0], rest.at(-1)];
  return first && last && argument !== path
    ? [{ span: { start: first.span.start, end: last.span.end }, text: argument }]
    : [];
}

const ofTerraform: ReadonlySet<string> = new Set(
  "count for_each depends_on lifecycle timeouts provisioner connection".split(" "),
);

/**
 * Terraform's own arguments, as azurerm's resource has them. A list that is sent empty and ignored becomes no
 * argument, because azurerm does not change it. Nothing for other arguments.
 */
export function metaItemsBack(
  item: BodyItem,
  { body }: Block,
  source: (value: Value) => string,
  sent: SentBody,
): readonly NewBodyItem[] {
  if (!ofTerraform.has(item.name)) return [];
  const ignored = emptiedIn(body);
  return withoutUnnamed(asWritten(item, source, (path) => (ignored.has(path) ? "" : argumentAt(path, sent))));
}

/** The paths of lists of properties in which nothing is written. */
function emptiedIn(body: Block["body"]): ReadonlySet<string> {
  const written = bodyItemOf(body, "body")?.value;
  const properties = written?.kind === "body" ? bodyItemOf(written.body, "properties")?.value : undefined;
  const items = properties?.kind === "body" ? properties.body.items : [];
  return new Set(
    items.flatMap(({ name, value }) =>
      value.kind === "list" && value.items.length === 0 ? [`body.properties.${name}`] : [],
    ),
  );
}

/** The argument that a path in the body is, where one is. */
function argumentAt(path: string, { rows }: SentBody): string {
  return (
    [...rows].find(
      ([argument, all]) => !argument.includes(".") && all.some((row) => `body.${row.path}` === path),
    )?.[0] ?? path
  );
}
