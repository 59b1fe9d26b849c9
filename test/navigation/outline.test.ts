/**
 * Cases of outlines, many in a file below test/cases/outline: a title after `===`, the text, and after `---` what the
 * outline shows: a line each with its kind, name and detail, indented by depth.
 */
import assert from "node:assert/strict";
import { test } from "node:test";
import type { OutlineItem } from "../../server/src/features/navigation/navigation";
import { caseFiles, readFile } from "../harness/cases";
import { serviceWith, uriOf } from "../harness/service";

for (const file of caseFiles("outline", ".txt")) {
  for (const part of readFile(file).split(/^=== /m).slice(1)) {
    const [title = "", ...rest] = part.split("\n");
    const [text = "", expected = ""] = rest.join("\n").split(/^---\n/m);
    const name = /\((\S+)\)$/.exec(title)?.[1] ?? "main.tf";
    test(`${file}: ${title}`, () => {
      const items = serviceWith({ [name]: text }).outline(uriOf(name));
      assert.equal(items.flatMap((item) => printed(item, "")).join("\n"), expected.trim());
      for (const item of items) checkSpans(item, 0, text.length);
    });
  }
}

function printed({ kind, name, detail, children }: OutlineItem, margin: string): string[] {
  return [`${margin}${kind} ${name} ${detail}`.trimEnd(), ...children.flatMap((one) => printed(one, `${margin}  `))];
}

/** Editors refuse an outline in which something is outside of what it belongs to. */
function checkSpans({ span, selection, children }: OutlineItem, start: number, end: number): void {
  assert.ok(start <= span.start && span.end <= end);
  assert.ok(span.start <= selection.start && selection.start <= selection.end && selection.end <= span.end);
  for (const child of children) checkSpans(child, span.start, span.end);
}
