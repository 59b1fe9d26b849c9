import assert from "node:assert/strict";
import type { Document } from "../../server/src/model/document";
import type { Body, Entry, Value } from "../../server/src/model/value";
import type { Span } from "../../server/src/text/span";

/** What makes blocks of a kind in a program, where that is no construct. */
const calls: Readonly<Record<string, readonly string[]>> = {
  import: ["importFrom", "generateConfigForImport"],
  moved: ["moveFromId"],
};

/**
 * Asserts that every span of a document covers what it says it does, and lies inside the span around it. In a program
 * names are spelled otherwise, and what is said of a block may stand elsewhere: in a variable, in a statement behind it.
 */
export function checkSpans(document: Document): void {
  const { text, isProgram } = document;
  const all: Span = { start: 0, end: text.length };
  for (const { span } of document.problems) inside(span, all, "problem");
  for (const { kind, kindSpan, labels, body, head, span } of document.blocks) {
    inside(span, all, "block");
    inside(head, span, "head");
    covers(kindSpan, ...(isProgram ? (calls[kind] ?? ["new"]) : [kind]));
    for (const label of labels) inside(label.span, head, "label");
    checkBody(body, isProgram ? all : span);
  }
  checkBody(document.loose, all);

  function inside(span: Span, outer: Span, what: string): void {
    const fits = outer.start <= span.start && span.start <= span.end && span.end <= outer.end;
    assert.ok(fits, `the ${what} ${span.start}-${span.end} is not inside ${outer.start}-${outer.end} of\n${text}`);
  }

  function covers(span: Span, ...names: readonly string[]): void {
    const written = text.slice(span.start, span.end);
    assert.ok(names.includes(written), `${written} is where ${names.join(" or ")} should be in\n${text}`);
  }

  function checkBody(body: Body, outer: Span): void {
    inside(body.span, outer, "body");
    let last = body.span.start;
    for (const entry of body.entries) {
      if (isProgram && !(body.span.start <= entry.span.start && entry.span.end <= body.span.end)) {
        checkEntry(entry, all);
        continue;
      }
      assert.ok(entry.span.start >= last, `${entry.name} overlaps what is in front of it in\n${text}`);
      last = entry.span.end;
      checkEntry(entry, body.span);
    }
  }

  function checkEntry(entry: Entry, outer: Span): void {
    inside(entry.span, outer, `entry ${entry.name}`);
    // The items of a list have one name.
    inside(entry.nameSpan, entry.form === "listed" ? all : entry.span, "name");
    if (entry.form === "block" && !entry.dynamic) covers(entry.nameSpan, entry.name);
    if (entry.dynamic) checkBody(entry.dynamic.body, entry.span);
    if (entry.key) checkValue(entry.key, entry.span);
    checkValue(entry.value, entry.span);
  }

  function checkValue(value: Value, outer: Span): void {
    inside(value.span, outer, value.kind);
    switch (value.kind) {
      case "text":
        inside(value.inner, value.span, "inside of a text");
        break;
      case "list":
        for (const item of value.items) checkValue(item, value.span);
        break;
      case "body":
        checkBody(value.body, value.span);
        break;
      case "expression":
        if (value.call) inside(value.call.span, value.span, "function name");
        for (const part of value.parts) checkValue(part, value.span);
        break;
      case "reference":
        for (const step of value.reference.steps) {
          inside(step.span, value.reference.span, "step");
          if (step.kind === "name" && !isProgram) covers(step.span, step.name);
          if (step.key) checkValue(step.key, step.span);
        }
        break;
    }
  }
}
