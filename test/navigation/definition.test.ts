/** Cases of go to definition and of references: `$0` is the cursor, `«»` is around each place that it leads to. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { type MarkedCase, markedCases, printPlaces } from "../harness/markedCases";
import { serviceWith, uriOf } from "../harness/service";

const root = uriOf("");

function place(uri: string, { start, end }: { start: number; end: number }) {
  return { name: uri.slice(root.length), start, end };
}

function opened({ files, cursor }: MarkedCase) {
  return { service: serviceWith(files), uri: uriOf(cursor.name) };
}

for (const one of markedCases("definition")) {
  test(one.title, () => {
    const { service, uri } = opened(one);
    const found = service.definition(uri, one.cursor.offset)?.targets ?? [];
    const places = found.map((target) => place(target.uri, target.selection));
    assert.deepEqual(printPlaces(places, one.files), printPlaces(one.marks, one.files));
    for (const { span, selection } of found) assert.ok(span.start <= selection.start && selection.end <= span.end);
  });
}

for (const one of markedCases("references")) {
  test(one.title, () => {
    const { service, uri } = opened(one);
    const places = service.references(uri, one.cursor.offset, true).map((found) => place(found.uri, found.span));
    assert.deepEqual(printPlaces(places, one.files), printPlaces(one.marks, one.files));
    const others = service.references(uri, one.cursor.offset, false);
    assert.ok(others.length < places.length || places.length === 0, "a declaration is among them");
  });
}
