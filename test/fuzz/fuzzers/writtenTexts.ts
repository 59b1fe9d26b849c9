import { isDeepStrictEqual } from "node:util";
import { languages } from "../../../server/src/languages/index";
import type { NewBodyItem, NewValue } from "../../../server/src/model/change";
import type { Value } from "../../../server/src/model/value";
import { catalog } from "../../harness/service";
import type { Random } from "../../languages/random";
import { anyText } from "../../written/anyText";
import type { Fuzzer } from "../fuzzer";

export const fuzzer: Fuzzer = {
  name: "writtenTexts",
  holds: "whatever texts a program is made of, our own reader finds those in what is written",
  inSuite: 100,
  attack(random) {
    const tags = anyValue(random, 3);
    const items: NewBodyItem[] = [
      { name: "name", form: "argument", value: { kind: "text", text: anyText(random) } },
      { name: "tags", form: "argument", value: { kind: "map", items: [{ key: anyText(random), value: tags }] } },
    ];
    const wanted = items.map(({ name, value }) => [name, plainOf(value)]);
    for (const { id, conversion, parse: read, module } of languages) {
      const block = { kind: "resource", labels: ["azurerm_resource_group", "a"], items };
      const text = conversion?.program([block], { packages: [] }).text;
      if (text === undefined) continue;
      const document = read(module === "document" ? "main.ts" : "main.tf", text, catalog);
      const found = document.blocks[0]?.body.items.map(({ name, value }) => [name, plainIn(value)]);
      if (document.problems.length > 0 || !isDeepStrictEqual(found, wanted))
        return `${id}\nwanted: ${JSON.stringify(wanted)}\nfound:  ${JSON.stringify(found)}\n${JSON.stringify(document.problems)}\n${text}`;
    }
    return undefined;
  },
};

function anyValue(random: Random, depth: number): NewValue {
  switch (depth > 0 ? random.below(4) : 0) {
    case 1:
      return { kind: "list", items: Array.from({ length: random.below(4) }, () => anyValue(random, depth - 1)) };
    case 2: {
      const keys = new Set(Array.from({ length: 1 + random.below(3) }, () => anyText(random)));
      return { kind: "map", items: [...keys].map((key) => ({ key, value: anyValue(random, depth - 1) })) };
    }
    case 3:
      return { kind: "number", number: random.below(1000) / 8 };
    default:
      return { kind: "text", text: anyText(random) };
  }
}

function plainOf(value: NewValue): unknown {
  switch (value.kind) {
    case "text":
      return value.text;
    case "number":
      return value.number;
    case "list":
      return value.items.map(plainOf);
    case "map":
      return value.items.map((item) => [item.key, plainOf(item.value)]);
    default:
      throw new Error(`There is no ${value.kind} among these.`);
  }
}

function plainIn(value: Value): unknown {
  switch (value.kind) {
    case "text":
      return value.text;
    case "number":
      return value.number;
    case "list":
      return value.items.map(plainIn);
    case "body":
      return value.body.items.map((item) => [item.name, plainIn(item.value)]);
    default:
      return value.kind;
  }
}
