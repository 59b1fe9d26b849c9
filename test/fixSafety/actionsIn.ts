import { languageOf } from "../../server/src/languages/index";
import type { Document } from "../../server/src/model/document";
import type { Finding } from "../../server/src/model/finding";
import type { Body, Value } from "../../server/src/model/value";
import type { Service } from "../../server/src/service";
import type { Edit } from "../../server/src/text/edit";
import type { Span } from "../../server/src/text/span";
import { catalog, uriOf } from "../harness/service";

/** Something that the light bulb offers, with what it does to each document. */
export interface Action {
  readonly title: string;
  /** `fix of RULE`, `fix all`, or the id of a refactoring. */
  readonly kind: string;
  readonly finding?: Finding;
  /** By name of the file. */
  readonly edits: Readonly<Record<string, readonly Edit[]>>;
}

/** All that is offered in a document, each once: fixes, and refactorings at one of so many places. */
export function* actionsIn(service: Service, name: string, oneOf: number): Generator<Action> {
  const uri = uriOf(name);
  const text = service.text(uri) ?? "";
  for (const { title, edits, elsewhere, findings } of service.fixes(uri, { start: 0, end: text.length })) {
    const finding = findings[0]!;
    yield { title, kind: `fix of ${finding.rule}`, finding, edits: byName([{ uri, edits }, ...elsewhere]) };
  }
  const all = service.fixAll(uri);
  if (all.length > 0) yield { title: "Fix all", kind: "fix all", edits: byName([{ uri, edits: all }]) };
  const seen = new Set<string>();
  const places = [...placesIn(languageOf(name)!.parse(uri, text, catalog))];
  for (const span of places.filter((_, at) => (at + text.length) % oneOf === 0)) {
    for (const { id, title } of service.refactorings(uri, span)) {
      const edits = byName(service.refactor(uri, span, id));
      const key = JSON.stringify([id, edits]);
      if (seen.has(key)) continue;
      seen.add(key);
      yield { title, kind: id, edits };
    }
  }
}

/** Cursors at heads of blocks, at names and in bodies, and selections of values. */
function* placesIn({ blocks }: Document): Generator<Span> {
  for (const { head, body } of blocks) {
    yield cursor(head.start);
    yield* inBody(body);
  }
}

function* inBody({ span, items }: Body): Generator<Span> {
  yield cursor(span.start + 1);
  for (const { nameSpan, dynamic, value } of items) {
    yield cursor(nameSpan.start);
    if (dynamic) yield* inBody(dynamic.body);
    yield* inValue(value);
  }
}

function* inValue(value: Value): Generator<Span> {
  const { start, end } = value.span;
  yield* [{ start, end }, cursor(start), cursor(end)];
  if (value.kind === "body") yield* inBody(value.body);
  else if (value.kind === "list") for (const item of value.items) yield* inValue(item);
  else if (value.kind === "expression") for (const part of value.parts) yield* inValue(part);
}

function cursor(at: number): Span {
  return { start: at, end: at };
}

function byName(all: readonly { readonly uri: string; readonly edits: readonly Edit[] }[]): Action["edits"] {
  const some = all.filter(({ edits }) => edits.length > 0);
  return Object.fromEntries(some.map(({ uri, edits }) => [uri.slice(uriOf("").length), edits]));
}
