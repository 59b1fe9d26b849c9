/**
 * Cases of renaming: `$0` is the cursor, `--- to` says the new name, and `«»` is around each name that changes;
 * `--- refused` has the sentence instead. What more changes in a file (its layout) its `--- after <name>` shows; `--- moved`
 * has the block that is offered. Each is renamed back as well, and looked at for references that lead nowhere.
 */
import assert from "node:assert/strict";
import { test } from "node:test";
import type { Renaming } from "../../server/src/features/renaming/renaming";
import type { Service } from "../../server/src/service";
import { applyEdits } from "../../server/src/text/edit";
import { applyRenaming, offsetAfter } from "../harness/applyRenaming";
import { formatted, isLaidOut } from "../harness/formatted";
import { type MarkedCase, markedCases } from "../harness/markedCases";
import { serviceWith, uriOf } from "../harness/service";

for (const one of markedCases("rename")) {
  test(one.title, () => {
    const service = serviceWith(one.files);
    const uri = uriOf(one.cursor.name);
    const { to = "", refused, moved, committed } = one.said;
    if (committed !== undefined) service.setCommitted(uri, committed);
    const renamable = service.renamable(uri, one.cursor.offset);
    const renaming = service.rename(uri, one.cursor.offset, to);
    if (refused !== undefined) {
      assert.equal(renaming && "refused" in renaming ? renaming.refused : "nothing to rename", refused);
      return;
    }
    assert.ok(renaming && !("refused" in renaming), JSON.stringify(renaming));
    assert.ok(renamable && "span" in renamable);
    const from = one.files[one.cursor.name]?.slice(renamable.span.start, renamable.span.end);
    assert.equal(from, renamable.name);
    const before = undeclared(service, one.files);
    applyRenaming(service, renaming);
    assert.deepEqual(textsOf(service, one.files), expectedOf(one, to));
    assert.equal(renaming.moved?.edit.text.trim(), moved);
    assertLaidOut(service, one.files, renaming);
    assert.deepEqual(undeclared(service, one.files), before);

    const back = service.rename(uri, offsetAfter(renaming, uri, renamable.span.start), renamable.name);
    assert.ok(back && !("refused" in back), JSON.stringify(back));
    applyRenaming(service, back);
    assert.deepEqual(textsOf(service, one.files), one.files);
  });
}

function expectedOf({ files, marks, said }: MarkedCase, to: string): Record<string, string> {
  return Object.fromEntries(
    Object.entries(files).map(([name, text]) => {
      const edits = marks.filter((mark) => mark.name === name).map((span) => ({ span, text: to }));
      const after = said[`after ${name}`];
      return [name, after === undefined ? applyEdits(text, edits) : `${after}\n`];
    }),
  );
}

/** What was laid out as `terraform fmt` does still is, with the moved block as well. */
function assertLaidOut(service: Service, files: MarkedCase["files"], { moved }: Renaming): void {
  for (const [name, before] of Object.entries(files)) {
    if (name.endsWith(".json") || !isLaidOut(before)) continue;
    const text = service.text(uriOf(name)) ?? "";
    assert.equal(text, formatted(text));
    if (moved?.uri !== uriOf(name)) continue;
    // Where it goes is said of the text before.
    const withMoved = applyEdits(before, [moved.edit]);
    assert.equal(withMoved, formatted(withMoved));
  }
}

function textsOf(service: Service, files: MarkedCase["files"]): Record<string, string | undefined> {
  return Object.fromEntries(Object.keys(files).map((name) => [name, service.text(uriOf(name))]));
}

function undeclared(service: Service, files: MarkedCase["files"]): string[] {
  return Object.keys(files).flatMap((name) =>
    service
      .diagnose(uriOf(name))
      .filter(
        ({ rule }) => rule === "undeclared-reference" || rule === "unknown-argument" || rule === "unknown-attribute",
      )
      .map(({ message }) => message),
  );
}
