// biome-ignore-all lint/suspicious/noTemplateCurlyInString: these are Terraform's own, and the program's
/** Whatever is set, named or added in a literal of a program is what Terraform then reads there, or nothing is changed. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { cdktf } from "../../server/src/languages/cdktf/cdktf";
import { type Change, type NewValue, type Value, valuesIn } from "../../server/src/model/index";
import { applyEdits } from "../../server/src/text/index";
import { catalog } from "../harness/service";

/** Programs whose resource group is named so, beside a construct that it may read. */
const program = (name: string) => `import { ResourceGroup } from "./.gen/providers/azurerm/resource-group";

const other = new ResourceGroup(this, "other", {});

new ResourceGroup(this, "main", {
  name: ${name},
});
`;

/** What stands in literals of all kinds, each with those of its parts that something can be set in. */
const literals: readonly (readonly [code: string, ...parts: string[]])[] = [
  ['"${lower(\\"abc\\")}"', '\\"abc\\"'],
  [`'\${lower("abc")}'`, '"abc"'],
  ['`\\${lower("abc")}`', '"abc"'],
  ['`\\${lower("abc")}-${other.name}`', 'lower("abc")', '"abc"', "other.name"],
  ['"a-${local.abc}"', "local.abc"],
  ['"${local.abc == \\"x\\" ? 1 : 2}-b"', 'local.abc == \\"x\\" ? 1 : 2', '\\"x\\"', "1", "2"],
  ['`a-${"b"}-${other.name}`', '"b"', "other.name"],
  ["`\\${lower(${other.name})}`", "other.name"],
  ['`\\${lower("a")}-${other.name}-\\${upper("b")}`', '"a"', '"b"'],
  ['`\\${merge({ one = "a" }, local.tags)}`', '"a"', "local.tags"],
];

const texts = ["xyz", "say \"${it}\" \\ `now` 'x'\n"];

const wanted: readonly NewValue[] = [
  ...texts.map((text) => ({ kind: "text", text }) as const),
  { kind: "number", number: 7 },
  { kind: "bool", bool: true },
  { kind: "null" },
  { kind: "list", items: [{ kind: "text", text: "x" }] },
  { kind: "reference", path: ["azurerm_resource_group", "other", "id"] },
  { kind: "expression", source: 'title("x")' },
];

for (const [code, ...parts] of literals)
  test(`what is set in ${code} is read there`, () => {
    for (const part of parts) {
      const at = valuesNamed(program(code)).findIndex(({ written }) => written === part);
      assert.ok(at > 0, part);
      const made = wanted.filter((to) => {
        const changed = edited(program(code), () => [
          { kind: "setValue", value: valuesNamed(program(code))[at]!.value, to },
        ]);
        if (changed === undefined) return false;
        const { value, written } = valuesNamed(changed)[at]!;
        assert.ok(isMeant(value, to), `${JSON.stringify(to)} became ${written} in ${changed.split("\n")[5]}`);
        return true;
      });
      // A program's own substitution takes what it can write out.
      assert.ok(made.length >= (part.startsWith("other.") ? 1 : wanted.length - 2), `${part}: ${made.length}`);
    }
  });

test("names in literals are Terraform's own, and those beside them the program's", () => {
  const text = program('`\\${merge({ nam = "a" }, { x = azurerm_resource_group.other.nam })}-${other.nam}`');
  const named = (offset: number) =>
    edited(text, () => [{ kind: "setName", span: { start: offset, end: offset + 3 }, name: "display_name" }]);
  const inLiteral = text.indexOf("other.nam })") + "other.".length;
  const inCode = text.lastIndexOf("other.nam") + "other.".length;
  assert.match(named(inLiteral)!, /\.other\.display_name \}/);
  assert.match(named(inCode)!, /\$\{other\.displayName\}`/);
});

test("objects in literals take nothing in the program's words", () => {
  const text = program('"${merge({}, { one_thing = 1 })}"');
  for (const { value } of valuesNamed(text)) {
    if (value.kind !== "body") continue;
    const item = { name: "two_things", form: "argument", value: { kind: "number", number: 2 } } as const;
    assert.equal(
      edited(text, () => [{ kind: "add", body: value.body, items: [item] }]),
      undefined,
    );
    const [one] = value.body.items;
    if (one) {
      const changed = edited(text, () => [{ kind: "rename", item: one, name: "a_thing" }]);
      assert.match(changed!, /\{ a_thing = 1 \}/);
    }
  }
});

function edited(text: string, changes: () => readonly Change[]): string | undefined {
  const edits = cdktf.write.edits(parse(text), changes());
  return edits.length > 0 ? applyEdits(text, edits) : undefined;
}

function parse(text: string) {
  return cdktf.parse("file:///module/main.ts", text, catalog);
}

/** The values in the name of the group, each as it is written. */
function valuesNamed(text: string) {
  const { body } = parse(text).blocks.find(({ labels }) => labels[1]?.text === "main")!;
  return valuesIn(body.items.find(({ name }) => name === "name")!.value).map((value) => ({
    value,
    written: text.slice(value.span.start, value.span.end),
  }));
}

function isMeant(value: Value, to: NewValue): boolean {
  if (to.kind === "text" && /[$%]\{/.test(to.text) && value.kind === "expression") return true;
  if (to.kind === "text") return value.kind === "text" && value.text === to.text;
  if (to.kind === "number") return value.kind === "number" && Number(value.number) === to.number;
  if (to.kind === "reference")
    return value.kind === "reference" && value.reference.steps.map(({ name }) => name).join(".") === to.path.join(".");
  return value.kind === to.kind;
}
