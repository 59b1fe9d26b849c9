// The command line: what `check` of 1,000 files in 100 modules takes of one processor, with all that Node does beside it. `CORPUS` names a
// folder of code that somebody really has, which is measured as well; its files are not counted here.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { makeFiles } from "../inputs/makeFiles";
import { makeResources } from "../inputs/makeResources";
import { requirements, terraformOf } from "../inputs/terraform";
import type { Measure } from "../measure";
import { cpuOf } from "./cpuOf";

const modules = 100;
const filesOfEach = 10;
const lines = 40_000;
/** Modules each of which calls the next, the last the first. */
const inCircle = 1000;
/** Modules each of which calls two others. */
const inTree = 1000;
/** Modules each of which calls two others anywhere. */
const inGraph = 10_000;
/** Modules that call one, and the names that it works out for each of them. */
const callers = 60;
const names = 300;

export const check: Measure = async () => {
  const folder = madeModules();
  const called = madeCallers();
  const circle = madeCircle();
  const tree = madeTree();
  const graph = madeGraph();
  const corpus = process.env.CORPUS;
  try {
    return [
      {
        name: "check of 1,000 files in 100 modules, on one thread: CPU",
        unit: "ms",
        ours: cpuOfCheck(folder),
        target: { atMost: 2000 },
      },
      {
        name: `check of ${callers} modules that call one of ${names} names: CPU`,
        unit: "ms",
        ours: cpuOfCheck(called),
      },
      {
        name: `check of ${inCircle.toLocaleString("en")} modules in a circle: CPU`,
        unit: "ms",
        ours: cpuOfCheck(circle),
      },
      {
        name: `check of ${inTree.toLocaleString("en")} modules in a tree: CPU`,
        unit: "ms",
        ours: cpuOfCheck(tree),
      },
      {
        name: `check of ${inGraph.toLocaleString("en")} modules that each call two others anywhere: CPU`,
        unit: "ms",
        ours: cpuOfCheck(graph),
      },
      ...(corpus
        ? [{ name: `check of ${corpus}, on one thread: CPU`, unit: "ms", ours: cpuOfCheck(corpus) } as const]
        : []),
    ];
  } finally {
    for (const one of [folder, called, circle, tree, graph]) rmSync(one, { recursive: true });
  }
};

function madeModules(): string {
  const folder = mkdtempSync(join(tmpdir(), "azureml-terraform-bench-"));
  const groups = makeFiles(makeResources(lines, "lines"), modules * filesOfEach);
  for (const [index, resources] of groups.entries()) {
    const module = join(folder, `module${Math.floor(index / filesOfEach)}`);
    const file = index % filesOfEach;
    mkdirSync(module, { recursive: true });
    writeFileSync(join(module, `file${file}.tf`), (file === 0 ? requirements : "") + terraformOf(resources));
  }
  return folder;
}

/** A module of names, which many others call, as landing zones have. */
function madeCallers(): string {
  const folder = mkdtempSync(join(tmpdir(), "azureml-terraform-bench-"));
  const write = (module: string, text: string) => {
    mkdirSync(join(folder, module));
    writeFileSync(join(folder, module, "main.tf"), text);
  };
  const all = Array.from({ length: names }, (_, index) => `name${index}`);
  const entry = (name: string) =>
    `    ${name} = { name = substr(join("-", compact(concat(["${name}"], var.parts))), 0, 60), dashes = true }\n`;
  const outputs = all.map((name) => `output "${name}" {\n  value = local.all.${name}\n}\n`);
  write(
    "names",
    `variable "parts" {\n  type = list(string)\n}\nlocals {\n  all = {\n${all.map(entry).join("")}  }\n}\n${outputs.join("")}`,
  );
  for (let index = 0; index < callers; index++) {
    const call = `module "names" {\n  source = "../names"\n  parts  = ["a", var.stage]\n}\n`;
    const group = `resource "azurerm_resource_group" "main" {\n  name     = module.names.name${index}.name\n  location = "westeurope"\n}\n`;
    write(`caller${index}`, `${requirements}variable "stage" {\n  type = string\n}\n${call}${group}`);
  }
  return folder;
}

/** Modules that each lead to all others. */
function madeCircle(): string {
  const folder = mkdtempSync(join(tmpdir(), "azureml-terraform-bench-"));
  for (let at = 0; at < inCircle; at++) {
    const next = `module "next" {\n  source = "../m${(at + 1) % inCircle}"\n}\n`;
    mkdirSync(join(folder, `m${at}`));
    writeFileSync(join(folder, `m${at}`, "main.tf"), `${next}output "o" {\n  value = module.next.o\n}\n`);
  }
  return folder;
}

/** Modules each of which leads to all that are below it. */
function madeTree(): string {
  return madeCalling(inTree, (at) => [2 * at + 1, 2 * at + 2].filter((one) => one < inTree));
}

/** Modules that nearly all lead to each other, through a few calls. */
function madeGraph(): string {
  return madeCalling(inGraph, (at) => [(7 * at + 1) % inGraph, (3 * at + 2) % inGraph].filter((one) => one !== at));
}

/** So many modules, each with calls of others by their numbers. */
function madeCalling(count: number, calledBy: (at: number) => readonly number[]): string {
  const folder = mkdtempSync(join(tmpdir(), "azureml-terraform-bench-"));
  for (let at = 0; at < count; at++) {
    const called = new Set(calledBy(at));
    const calls = [...called].map((one) => `module "m${one}" {\n  source = "../m${one}"\n  name   = var.name\n}\n`);
    mkdirSync(join(folder, `m${at}`));
    writeFileSync(
      join(folder, `m${at}`, "main.tf"),
      `variable "name" {\n  type = string\n}\n${calls.join("")}output "o" {\n  value = var.name\n}\n`,
    );
  }
  return folder;
}

function cpuOfCheck(folder: string): number {
  return cpuOf(folder, "check", "--jobs", "1", "--format", "json");
}
