/** Modules that call each other in circles, themselves, or through many others: whatever is asked about them ends, and no error is made up. */
import assert from "node:assert/strict";
import { test } from "node:test";
import type { Service } from "../../server/src/service";
import { serviceWith, uriOf } from "../harness/service";

const call = (name: string, source: string, value: string) =>
  `module "${name}" {\n  source = "${source}"\n  v = ${value}\n}\n`;

function opened(count: number, text: (at: number) => string): Service {
  const all = Array.from({ length: count }, (_, at) => [`m${at}/main.tf`, text(at)]);
  return serviceWith(Object.fromEntries(all));
}

function errorsIn(service: Service, name: string): readonly string[] {
  const uri = uriOf(name);
  service.complete(uri, 0);
  return service.diagnose(uri).flatMap(({ severity, message }) => (severity === "error" ? message : []));
}

test("each calls three of the next, twenty deep", () => {
  const calls = (at: number) => [0, 1, 2].map((one) => call(`n${one}`, `../m${at + 1}`, "var.v")).join("");
  const output = (at: number) => (at < 19 ? "[module.n0.o, module.n1.o, module.n2.o]" : "var.v");
  const service = opened(
    20,
    (at) => `variable "v" {\n  default = "x"\n}\noutput "o" {\n  value = ${output(at)}\n}\n${at < 19 ? calls(at) : ""}`,
  );
  for (const at of [0, 10, 19]) assert.deepEqual(errorsIn(service, `m${at}/main.tf`), []);
});

test("each calls the one before and the one behind, in a circle", () => {
  const service = opened(60, (at) => {
    const [one, other] = [`../m${(at + 1) % 60}`, `../m${(at + 59) % 60}`];
    const calls = call("a", one, "var.v") + call("b", other, "module.a.o");
    return `variable "v" {\n  default = 1\n}\n${calls}output "o" {\n  value = [module.a.o, module.b.o, var.v]\n}\n`;
  });
  for (const at of [0, 30]) errorsIn(service, `m${at}/main.tf`);
});

test("outputs of a module are known that ten calls in a row follow from, and nothing is worked out of those with more", () => {
  const last = 15;
  const service = opened(
    last + 1,
    (at) =>
      `output "o" {\n  value = ${at < last ? "module.next.o" : "[]"}\n}\n${at < last ? `output "less" {\n  value = -module.next.o\n}\nmodule "next" {\n  source = "../m${at + 1}"\n}\n` : ""}`,
  );
  const found = Array.from({ length: last }, (_, at) => errorsIn(service, `m${at}/main.tf`).length);
  assert.deepEqual(found, [0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1]);
});

test("one calls itself, and one in a folder of a path that is too long for any", () => {
  const service = serviceWith({
    "main.tf": `variable "v" {}\n${call("self", "./", "var.v")}${call("far", `./${"a/".repeat(500_000)}`, "1")}`,
  });
  assert.deepEqual(errorsIn(service, "main.tf"), [
    "Call another module: this is the module itself, which would never end.",
  ]);
});

/** Modules each of which calls the next, the first with count, where the one at `setUp` has a provider block with settings. */
function inRow(count: number, setUp: number): Service {
  return opened(count, (at) => {
    const next = `module "next" {\n  source = "../m${at + 1}"\n${at === 0 ? "  count  = 2\n" : ""}}\n`;
    const provider = 'provider "azurerm" {\n  features {}\n}\n';
    return `${at + 1 < count ? next : ""}${at === setUp ? provider : ""}`;
  });
}

test("a provider block is found through twenty calls in a row, and nothing is looked for behind more", () => {
  for (const [setUp, found] of [
    [1, 1],
    [20, 1],
    [21, 0],
  ] as const) {
    const errors = errorsIn(inRow(30, setUp), "m0/main.tf").filter((message) => message.startsWith("Remove count"));
    assert.equal(errors.length, found, `${setUp}`);
  }
});

test("thousands of modules in a row are no deeper than a stack is", () => {
  const service = inRow(8000, 7999);
  const failures: string[] = [];
  service.onFailure((part, error) => failures.push(`${part}: ${error}`));
  service.diagnose(uriOf("m0/main.tf"));
  assert.deepEqual(failures, []);
});
