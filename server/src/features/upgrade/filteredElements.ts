// A `dynamic` block that made blocks which were switched off makes only those that were on.
import {
  type BodyItem,
  bodyItemOf,
  type Change,
  calledIn,
  type Document,
  elementReads,
  type Reference,
  type Value,
} from "../../model/index";
import { applyEdits, type Edit, type Span } from "../../text/index";

/** The change of `for_each` that leaves out elements with a switch that is off; undefined if it cannot be written. */
export function filteredElements(item: BodyItem, { value: isOn }: BodyItem, document: Document): Change | undefined {
  const forEach = item.dynamic && bodyItemOf(item.dynamic.body, "for_each")?.value;
  if (!item.dynamic || !forEach || document.isProgram) return undefined;
  const { iterator } = item.dynamic;
  const reads = elementReads(item);
  const renamed = reads.filter(({ span }) => isWithin(span, isOn.span)).map((read) => inFor(read, iterator));
  const parts = reads.map(({ steps }) => (steps[1]?.kind === "name" ? steps[1].name : ""));
  if (renamed.includes(undefined) || parts.some((part) => part !== "key" && part !== "value")) return undefined;
  const { start } = isOn.span;
  const edits = renamed.flatMap((edit): Edit[] =>
    edit ? [{ ...edit, span: { start: edit.span.start - start, end: edit.span.end - start } }] : [],
  );
  const test = applyEdits(textAt(isOn.span, document), edits);
  const condition = isNeverNull(isOn) ? test : `coalesce(${test}, true)`;
  const over = textAt(forEach.span, document).replaceAll(`\n${marginOf(forEach.span, document)}`, "\n");
  const source = parts.includes("key")
    ? `{ for ${iterator}_key, ${iterator} in ${over} : ${iterator}_key => ${iterator} if ${condition} }`
    : `[for ${iterator} in ${over} : ${iterator} if ${condition}]`;
  return { kind: "setValue", value: forEach, to: { kind: "expression", source } };
}

/** `metric.value.x` as a `for` over the same elements names it. */
function inFor({ steps: [root, part] }: Reference, iterator: string): Edit | undefined {
  if (!root || part?.kind !== "name") return undefined;
  const text = part.name === "key" ? `${iterator}_key` : iterator;
  return { span: { start: root.span.start, end: part.span.end }, text };
}

/** Functions that come to true or false; the plugin SDK takes null for what an argument is by default. */
const decisive = new Set(["contains", "can", "alltrue", "anytrue", "startswith", "endswith"]);

function isNeverNull(value: Value): boolean {
  return value.kind === "expression" && (value.gives === "bool" || decisive.has(calledIn(value) ?? ""));
}

function isWithin(inner: Span, outer: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

function textAt({ start, end }: Span, { pieces }: Document): string {
  return pieces.slice(start, end);
}

function marginOf({ start }: Span, { pieces }: Document): string {
  return /^[ \t]*/.exec(pieces.slice(pieces.startOfLine(start), start))![0];
}
