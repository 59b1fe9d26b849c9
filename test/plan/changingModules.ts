/** Pairs of programs of which one takes the place of the other, with resources that are nowhere but in the state. */
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Files } from "../harness/changesOf";

const data = (name: string, more = "") => `resource "terraform_data" "${name}" {\n  input = "x"\n${more}}\n`;
const each = (name: string, keys: string) => data(name, `  for_each = toset(${keys})\n`);
const count = (name: string, number: string) => data(name, `  count = ${number}\n`);
const moved = (from: string, to: string) => `moved {\n  from = ${from}\n  to   = ${to}\n}\n`;
const removed = (from: string, destroy: boolean) =>
  `removed {\n  from = ${from}\n  lifecycle {\n    destroy = ${destroy}\n  }\n}\n`;
const call = (name: string, more = "", source = "./net") => `module "${name}" {\n  source = "${source}"\n${more}}\n`;

const [a, b, c] = ["a", "b", "c"].map((name) => `terraform_data.${name}`) as [string, string, string];
const net = { "net/main.tf": data("a") + call("deep", "", "../deep"), "deep/main.tf": count("b", "1") };
const calling = (main: string) => ({ "main.tf": main, ...net });
const configuration = `terraform {\n  backend "local" {\n  }\n}\nvariable "n" {}\n${count("a", "var.n")}`;
const counted = { "net/main.tf": `variable "n" {\n  default = 2\n}\n${count("a", "var.n")}` };

/** By what happens. */
export const changingModules: Readonly<Record<string, readonly [before: Files | string, after: Files | string]>> = {
  "nothing changes": [data("a") + data("b"), data("b") + data("a")],
  "some are gone": [data("a") + data("b") + data("c"), data("b")],
  "all are gone": [data("a") + data("b"), "# nothing\n"],
  "some are new": [data("a"), data("a") + data("b")],
  "to another file": [data("a") + data("b"), { "main.tf": data("a"), "b.tf": data("b") }],
  "a file is gone": [{ "main.tf": data("a"), "b.tf": data("b") }, { "main.tf": data("a") }],
  renamed: [data("a"), data("b")],
  "moved once": [data("a"), data("b") + moved(a, b)],
  "moved one after another": [data("a"), data("c") + moved(a, b) + moved(b, c)],
  "moved to what is there": [data("a") + data("b"), data("b") + moved(a, b)],
  "two exchanged by a third name": [data("a"), data("c") + moved(a, c)],
  "instance to instance": [count("a", "2"), count("a", "1") + moved(`${a}[1]`, `${a}[0]`)],
  "to a key": [data("a"), each("b", '["x"]') + moved(a, `${b}["x"]`)],
  "all instances with their keys": [each("a", '["x", "y"]'), each("b", '["x", "y"]') + moved(a, b)],
  "removed and destroyed": [data("a"), removed(a, true)],
  "removed and kept": [data("a") + data("b"), data("b") + removed(a, false)],
  "removed and kept, with all its instances": [each("a", '["x", "y"]'), removed(a, false)],
  "keys go and come": [each("a", '["x", "y"]'), each("a", '["y", "z"]')],
  "keys that objects have": [each("a", '["toString", "__proto__"]'), each("a", '["toString"]')],
  "fewer of them": [count("a", "3"), count("a", "1")],
  "from none to some": [count("a", "0"), count("a", "2")],
  "from some to none": [count("a", "2"), count("a", "0")],
  "from one to counted": [data("a"), count("a", "1")],
  "from counted to one": [count("a", "2"), data("a")],
  "from one to keys": [data("a"), each("a", '["x"]')],
  "from counted to keys": [count("a", "2"), each("a", '["0", "1"]')],
  "keys of a map": [
    `locals {\n  all = { x = 1, y = 2 }\n}\n${data("a", "  for_each = local.all\n")}`,
    `locals {\n  all = { y = 3 }\n}\n${data("a", "  for_each = local.all\n")}`,
  ],
  "a default that is another": [
    `variable "n" {\n  default = 2\n}\n${count("a", "var.n")}`,
    `variable "n" {\n  default = 1\n}\n${count("a", "var.n")}`,
  ],
  "given in a file": [
    { "main.tf": configuration, "terraform.tfvars": "n = 2\n" },
    { "main.tf": configuration, "terraform.tfvars": "n = 1\n" },
  ],
  "a call is gone": [calling(call("n")), calling("")],
  "a call is new": [calling(""), calling(call("n"))],
  "a call loses a key": [
    calling(call("n", '  for_each = toset(["x", "y"])\n')),
    calling(call("n", '  for_each = toset(["x"])\n')),
  ],
  "a call is counted": [calling(call("n")), calling(call("n", "  count = 1\n"))],
  "a call is moved": [calling(call("n")), calling(call("m") + moved("module.n", "module.m"))],
  "a call is moved to a key": [
    calling(call("n")),
    calling(call("m", '  for_each = toset(["x"])\n') + moved("module.n", 'module.m["x"]')),
  ],
  "out of a module": [calling(call("n")), calling(data("a") + moved("module.n.terraform_data.a", a))],
  "a call is removed and kept": [calling(call("n")), calling(removed("module.n", false))],
  "what is in its module is gone": [calling(call("n")), { ...calling(call("n")), "net/main.tf": data("a") }],
  "a call passes another number": [
    { "main.tf": call("n", "  n = 3\n"), ...counted },
    { "main.tf": call("n", "  n = 1\n"), ...counted },
  ],
};

export function filesOf(files: Files | string): Files {
  return typeof files === "string" ? { "main.tf": files } : files;
}

/** Writes files into a folder. */
export function write(folder: string, files: Files): void {
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(join(folder, dirname(file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  }
}
