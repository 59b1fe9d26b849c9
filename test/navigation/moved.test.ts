/**
 * Cases of what has another name since the last commit, `--- committed`, or is given the one in `--- to`: `$0` is the
 * cursor, `--- offered` has what can be added, a line each, and `--- after <name>` what the first of it makes of a file.
 */
import assert from "node:assert/strict";
import { test } from "node:test";
import type { MovedBlock } from "../../server/src/features/moved/moved";
import type { Service } from "../../server/src/service";
import { applyEdits, type Edit } from "../../server/src/text/edit";
import { type MarkedCase, markedCases } from "../harness/markedCases";
import { serviceWith, uriOf } from "../harness/service";

for (const each of markedCases("moved")) {
  test(each.title, () => {
    for (const one of [each, withCrlf(each)]) check(one);
  });
}

function check(one: MarkedCase): void {
  const service = serviceWith(one.files);
  const { committed, offered = "" } = one.said;
  if (committed !== undefined) service.setCommitted(uriOf(one.cursor.name), committed);
  const { all, renaming } = offeredBy(service, one);
  assert.equal(all.map(({ title }) => title).join("\n"), offered);
  const [first] = all;
  for (const [name, text] of Object.entries(one.files)) {
    const uri = uriOf(name);
    const added = first?.uri === uri ? [first.edit] : [];
    const after = applyEdits(text, [...(renaming.get(uri) ?? []), ...added]);
    const expected = one.said[`after ${name}`];
    if (expected !== undefined) assert.equal(after.trim(), expected);
    else if (one.said.to === undefined) assert.equal(after, text);
  }
}

/** The same in a file as Windows writes them. */
function withCrlf(one: MarkedCase): MarkedCase {
  const { files, cursor, said } = one;
  const crlf = (text: string) => text.replaceAll("\n", "\r\n");
  const offset = crlf(files[cursor.name]!.slice(0, cursor.offset)).length;
  return {
    ...one,
    files: mapped(files, crlf),
    cursor: { ...cursor, offset },
    said: mapped(said, (text) => (text === said.offered ? text : crlf(text))),
  };
}

function mapped(texts: Readonly<Record<string, string>>, change: (text: string) => string): Record<string, string> {
  return Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, change(text)]));
}

interface Offered {
  readonly all: readonly MovedBlock[];
  readonly renaming: ReadonlyMap<string, readonly Edit[]>;
}

function offeredBy(service: Service, { cursor, said: { to } }: MarkedCase): Offered {
  const uri = uriOf(cursor.name);
  if (to === undefined) return { all: service.movedBlocks(uri, cursor.offset), renaming: new Map() };
  const renaming = service.rename(uri, cursor.offset, to);
  assert.ok(renaming && "edits" in renaming, JSON.stringify(renaming));
  return { all: renaming.moved ? [renaming.moved] : [], renaming: renaming.edits };
}

test("constructs of a CDK that has no moveFromId are offered none", () => {
  const { files, cursor, said } = markedCases("moved").find(({ title }) => title.endsWith("a construct with a name"))!;
  for (const predatesMoves of [true, false]) {
    const service = serviceWith(files);
    service.setFolder("file:///module", { parents: [], predatesMoves });
    const renaming = service.rename(uriOf(cursor.name), cursor.offset, said.to ?? "");
    assert.ok(renaming && "edits" in renaming);
    assert.equal(renaming.moved === undefined, predatesMoves);
  }
});
