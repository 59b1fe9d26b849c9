import assert from "node:assert/strict";
import type { Document } from "../../server/src/model/document";
import type { Body, BodyItem, Value } from "../../server/src/model/value";
import type { Span } from "../../server/src/text/span";

/** What makes blocks of a kind in a program, where that is no construct. */
const calls: Readonly<Record<string, readonly string[]>> = {
  import: ["importFrom", "generateConfigForImport"],
  moved: ["moveFromId"],
};

/**
 * Asserts that every span of a document covers what it says it does, and lies inside the span around it. In a program
 * names are spelled otherwise, and what is said of a block may be elsewhere: in a variable, in a statement behind it.
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
    for (const item of body.items) {
      if (isProgram && !(body.span.start <= item.span.start && item.span.end <= body.span.end)) {
        checkEntry(item, all);
        continue;
      }
      assert.ok(item.span.start >= last, `${item.name} overlaps what is in front of it in\n${text}`);
      last = item.span.end;
      checkEntry(item, body.span);
    }
  }

  function checkEntry(item: BodyItem, outer: Span): void {
    inside(item.span, outer, `entry ${item.name}`);
    // The items of a list have one name.
    inside(item.nameSpan, item.form === "listed" ? all : item.span, "name");
    if (item.form === "block" && !item.dynamic) covers(item.nameSpan, item.name);
    if (item.dynamic) checkBody(item.dynamic.body, item.span);
    if (item.key) checkValue(item.key, item.span);
    checkValue(item.value, item.span);
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
