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
    "Call another module: this is the module itself, so that there would be no end.",
  ]);
});
