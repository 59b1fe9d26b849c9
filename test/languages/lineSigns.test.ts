/** Signs that JavaScript takes for the end of a line are part of a string, whatever is written around it. */
import assert from "node:assert/strict";
import { it } from "node:test";
import { languages } from "../../server/src/languages/index";
import type { NewBodyItem } from "../../server/src/model/change";
import type { Value } from "../../server/src/model/value";
import { catalog } from "../harness/service";
import { argument, text } from "./cdktfChanged";

for (const sign of ["\u2028", "\u2029", "\u0085", "\u000b", "\u000c"]) {
  it(`U+${sign.charCodeAt(0).toString(16).padStart(4, "0")}`, () => {
    const said = `first${sign}second ${sign}${sign}third`;
    const inner: NewBodyItem = {
      name: "tags",
      form: "argument",
      value: { kind: "map", items: [{ key: "of", value: text(said) }] },
    };
    const items = [argument("name", text(said)), inner];
    for (const { conversion, module, parse: read } of languages) {
      const name = module === "document" ? "main.ts" : "main.tf";
      const block = { kind: "resource", labels: ["azurerm_resource_group", "a"], items };
      const written = conversion?.program([block], { packages: [] });
      if (!written) continue;
      const document = read(name, written.text, catalog);
      const texts = document.blocks.flatMap(({ body }) => body.items).flatMap(({ value }) => textsIn(value));
      assert.deepEqual(texts, [said, said], written.text);
    }
  });
}

function textsIn(value: Value): string[] {
  if (value.kind === "body") return value.body.items.flatMap((item) => textsIn(item.value));
  return value.kind === "text" ? [value.text] : [];
}
