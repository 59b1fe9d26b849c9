/** What is remembered of a block moves with it: lines above it change nothing but where it is. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { languageOf } from "../../server/src/languages/index";
import type { Document } from "../../server/src/model/document";
import { referenceOriginsOf } from "../../server/src/references/referenceTarget";
import { applyEdits } from "../../server/src/text/edit";
import { anyJsonModule, anyModule, programs, texts } from "../fuzz/modules";
import { catalog, uriOf } from "../harness/service";
import { sampled } from "../harness/thorough";
import { randomFrom } from "../languages/random";

function namedIn(document: Document) {
  return [...referenceOriginsOf(document)].map(({ origin: { address, name, whole, start } }) => ({
    address,
    spans: [name, whole, start].map((span) => [span.start, span.end]),
  }));
}

test("what names something is found where it stands, whatever was typed above", async () => {
  let found = 0;
  const random = randomFrom(3);
  const files = [
    ...texts.map((text) => ["main.tf", text] as const),
    ...programs.map((text) => ["main.ts", text] as const),
    ...anyModule(random),
    ...(await anyJsonModule(random)),
  ];
  for (const [name, text] of sampled(files, 2, 0)) {
    const language = languageOf(name)!;
    let document = language.parse(uriOf(name), text, catalog);
    namedIn(document);
    const start = name.endsWith("json") ? text.indexOf("{") : 0;
    const edit = { span: { start, end: start }, text: "\n\n\n" };
    const after = applyEdits(text, [edit]);
    document = language.reparse?.(document, edit, catalog) ?? language.parse(uriOf(name), after, catalog);
    const fresh = namedIn(language.parse(uriOf(name), after, catalog));
    assert.deepEqual(namedIn(document), fresh, text);
    found += fresh.length;
  }
  assert.ok(found > 1000, `Only ${found} names were found.`);
});
