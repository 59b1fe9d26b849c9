import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join, relative } from "node:path";
import { applyFirstFixes } from "../harness/applyFirstFixes";
import { textsOfCases } from "../harness/ruleCases";
import { setUps } from "../harness/setUps";

/** Files that Terraform reads as one module, by name. */
export interface Module {
  readonly name: string;
  readonly files: Readonly<Record<string, string>>;
}

/** Every case of a rule, every import and upgrade, the set-ups, and the demo with its mistakes and without. */
export function ownModules(): Module[] {
  const cases = ["rules", "imports", "replacement", "upgrade", "contract"].flatMap((folder) =>
    textsOfCases(folder, ".tf"),
  );
  const demo = moduleIn("demo");
  const mended = applyFirstFixes("main.tf", Object.values(demo?.files ?? {}).join("\n"));
  return [
    ...cases.map(({ file, text }) => one(file, text)),
    ...setUps().map(({ prefix, plain }) => one(prefix, plain)),
    ...(demo ? [demo] : []),
    one("demo, mended", mended),
  ];
}

/** The modules in a folder and below. */
export function modulesBelow(folder: string): Module[] {
  const names = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) => !/(^|[/\\])\./.test(name));
  const folders = ["", ...names].map((name) => join(folder, name)).filter((path) => statSync(path).isDirectory());
  return folders.flatMap((path) => moduleIn(path, relative(folder, path) || folder) ?? []);
}

function moduleIn(folder: string, name = folder): Module | undefined {
  const files = existsSync(folder) ? readdirSync(folder).filter((file) => file.endsWith(".tf")) : [];
  if (files.length === 0) return undefined;
  return { name, files: Object.fromEntries(files.map((file) => [file, readFileSync(join(folder, file), "utf8")])) };
}

function one(name: string, text: string): Module {
  return { name, files: { "main.tf": text } };
}
