import type { Document } from "../../server/src/model/document";
import type { Finding } from "../../server/src/model/finding";
import type { Body, BodyItem, Value } from "../../server/src/model/value";
import type { Span } from "../../server/src/text/span";

/** Each finding as its rule and the names that lead to what it is about, sorted: `wrong-type azurerm_key_vault.kv tags`. */
export function findingsOf(document: Document, findings: readonly Finding[]): string[] {
  return findings.map(({ rule, span }) => `${rule} ${placeOf(document, span)}`).sort();
}

/** The block that a span is in, and the argument. */
function placeOf({ blocks }: Document, span: Span): string {
  let best = "";
  for (const { kind, labels, body, span: whole } of blocks) {
    const head = [kind, ...labels.map(({ text }) => text)].join(".");
    const path = pathIn(body, span);
    if (path !== undefined && path.length > 0) return `${head} ${path.join(".")}`;
    if (holds(whole, span)) best = head;
  }
  return best;
}

function pathIn({ items }: Body, span: Span): string[] | undefined {
  for (const item of items) {
    const isOpen = item.value.kind === "missing" && span.start === item.value.span.start;
    if (holds(item.span, span) || holds(item.nameSpan, span) || isOpen)
      return [nameOf(item), ...pathInValue(item.value, span)];
    const apart = pathInValue(item.value, span);
    if (apart.length > 0) return [nameOf(item), ...apart];
  }
  return undefined;
}

function pathInValue(value: Value, span: Span): string[] {
  if (value.kind === "body") return pathIn(value.body, span) ?? [];
  if (value.kind !== "list") return [];
  for (const item of value.items) {
    const path = pathInValue(item, span);
    if (path.length > 0) return path;
  }
  return [];
}

function nameOf({ name }: BodyItem): string {
  return name || "…";
}

function holds(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}
