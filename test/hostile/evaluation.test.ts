/**
 * Expressions that would take for ever, or grow without end, if they were evaluated as they are written: they are left alone, and
 * nothing false is said about them.
 */
import assert from "node:assert/strict";
import { test } from "node:test";
import { serviceWith, uriOf } from "../harness/service";

const range = (count: number) => Array.from({ length: count }, (_, index) => index);

const texts: Readonly<Record<string, string>> = {
  "10,000 locals of which each uses the one before": `locals {
  name_0 = "a"
${range(10_000)
  .map((index) => `  name_${index + 1} = "\${local.name_${index}}b"`)
  .join("\n")}
}
`,
  "locals that double sixty times": `locals {
  list_0 = ["a", "b"]
${range(60)
  .map((index) => `  list_${index + 1} = [local.list_${index}, local.list_${index}]`)
  .join("\n")}
}

output "last" {
  value = jsonencode(local.list_60)
}
`,
  "a text that doubles sixty times": `locals {
  text_0 = "0123456789"
${range(60)
  .map((index) => `  text_${index + 1} = "\${local.text_${index}}\${local.text_${index}}"`)
  .join("\n")}
}
`,
  "a for over a million elements": `locals {
  all  = [for number in range(1000) : number * 2]
  more = { for number in range(1000) : number => { for other in range(1000) : other => number } }
  deep = [for a in range(1000) : [for b in range(1000) : [for c in range(1000) : a + b + c]]]
}
`,
  "a type of 5,000 fields": `variable "wide" {
  type = object({
${range(5000)
  .map((index) => `    field_${index} = optional(string)`)
  .join("\n")}
  })
  default = {}
}

output "field" {
  value = var.wide.field_4999
}
`,
  "a conditional of 5,000 parts": `locals {
  chosen = ${range(5000)
    .map((index) => `var.number == ${index} ? ${index} : `)
    .join("")}0
}

variable "number" {
  type = number
}
`,
  "a sum of 20,000 parts": `locals {
  sum = ${range(20_000).join(" + ")}
}
`,
  "functions that repeat what they are given": `locals {
  text = join("", [for number in range(1000) : format("%1000s", "a")])
  more = replace(local.text, "a", local.text)
  all  = setproduct(range(1000), range(1000), range(1000))
  flat = flatten([for number in range(1000) : range(1000)])
}
`,
};

for (const [what, text] of Object.entries(texts)) {
  test(what, () => {
    const service = serviceWith({ "main.tf": text });
    const said = service.diagnose(uriOf("main.tf")).map(({ rule, message }) => `${rule}: ${message}`);
    assert.deepEqual(said, []);
  });
}

test("locals that go round in circles, alone and through modules that call themselves", () => {
  const service = serviceWith({
    "main.tf":
      'locals {\n  a = local.b\n  b = [local.a]\n}\n\nmodule "own" {\n  source = "./own"\n  in     = local.a\n}\n',
    "own/main.tf":
      'variable "in" {}\n\nmodule "again" {\n  source = "../own"\n  in     = var.in\n}\n\noutput "out" {\n  value = module.again.out.name\n}\n',
  });
  assert.deepEqual(
    service.diagnose(uriOf("main.tf")).map(({ rule }) => rule),
    ["circular-reference", "circular-reference"],
  );
  assert.deepEqual(
    service.diagnose(uriOf("own/main.tf")).map(({ rule, message }) => `${rule}: ${message}`),
    ["module-source: Call another module: this is the module itself, which would never end."],
  );
});

test("what is read through locals that each merge the next thirty times is not looked for on every way", () => {
  const merged = range(8).map(
    (index) =>
      `  all_${index} = merge(${range(30)
        .map(() => `local.all_${index + 1}`)
        .join(", ")})`,
  );
  const text = `locals {\n${merged.join("\n")}\n  all_8 = {}\n}\n\noutput "name" {\n  value = local.all_0.name\n}\n`;
  const service = serviceWith({ "main.tf": text });
  const at = text.indexOf(".name") + 2;
  assert.ok(service.hover(uriOf("main.tf"), at));
  assert.equal(service.definition(uriOf("main.tf"), at)?.targets.length, 1);
  assert.deepEqual(service.references(uriOf("main.tf"), at, true), []);
});
