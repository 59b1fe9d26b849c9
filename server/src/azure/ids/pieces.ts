import { resolve, type Scope, targetOf, textOf } from "../../analysis/index";
import type { Value } from "../../model/index";
import { shapesOfId } from "./idFit";

/** What a text is put together of: texts that are known, and null where any text may stand. */
export type Pieces = readonly (string | null)[];

/** How deep calls in calls are followed. */
const deepest = 4;

/** The pieces of `"…${a}…"`, `format("…%s…", …)` and `join("/", […])`; undefined for every other value. */
export function piecesOf(value: Value, scope: Scope): Pieces | undefined {
  const { value: meant, isAssumed } = resolve(value, scope);
  if (isAssumed || meant.kind !== "expression") return undefined;
  const isPutTogether = meant.operation?.kind === "template" || /^(format|join)$/.test(meant.call?.name ?? "");
  return isPutTogether ? pieces(meant, scope, 0) : undefined;
}

function pieces(value: Value, scope: Scope, depth: number): Pieces {
  const { value: meant, isAssumed } = resolve(value, scope);
  const text = isAssumed ? undefined : textOf(meant);
  if (text !== undefined) return [text];
  if (meant.kind === "reference") return ofReference(meant, scope);
  if (meant.kind !== "expression" || isAssumed || depth >= deepest) return [null];
  if (meant.operation?.kind === "template") return templated(meant.operation, meant.parts, scope, depth + 1);
  const [first, ...rest] = meant.parts;
  const head = first && textOf(resolve(first, scope).value);
  if (head === undefined || (first && resolve(first, scope).isAssumed)) return [null];
  if (meant.call?.name === "format") return formatted(head, rest, scope, depth + 1);
  return meant.call?.name === "join" ? joined(head, rest, scope, depth + 1) : [null];
}

/** What is known of the id of a resource or data source: all but the names in it. */
function ofReference(value: Value, scope: Scope): Pieces {
  const target = targetOf(value, scope);
  const [shape, ...others] = target?.attribute === "id" ? shapesOfId(target, scope) : [];
  if (!shape?.startsWith("/") || others.length > 0) return [null];
  return shape.split("{}").flatMap((words, index) => (index > 0 ? [null, words] : [words]));
}

function templated(
  { text, before }: { readonly text: string; readonly before: readonly number[] },
  parts: readonly Value[],
  scope: Scope,
  depth: number,
): Pieces {
  const found: (string | null)[] = [];
  let from = 0;
  for (const [index, part] of parts.entries()) {
    const to = before[index] ?? text.length;
    found.push(text.slice(from, to), ...pieces(part, scope, depth));
    from = to;
  }
  return [...found, text.slice(from)];
}

/** Verbs that write a value as it is; of all others only that they write something is taken. */
function formatted(head: string, values: readonly Value[], scope: Scope, depth: number): Pieces {
  // With an index the order is another one.
  if (/%[^a-zA-Z%]*\[/.test(head)) return [null];
  const found: (string | null)[] = [];
  let used = 0;
  for (const part of head.split(/(%[^a-zA-Z%]*[a-zA-Z%])/)) {
    if (!part.startsWith("%")) found.push(part);
    else if (part === "%%") found.push("%");
    else {
      const value = values[used++];
      found.push(...(value && /^%[sdv]$/.test(part) ? pieces(value, scope, depth) : [null]));
    }
  }
  return found;
}

function joined(separator: string, values: readonly Value[], scope: Scope, depth: number): Pieces {
  const [only, ...others] = values.map((value) => resolve(value, scope));
  if (only?.value.kind !== "list" || only.isAssumed || others.length > 0) return [null];
  return only.value.items.flatMap((item, index) => [...(index > 0 ? [separator] : []), ...pieces(item, scope, depth)]);
}
