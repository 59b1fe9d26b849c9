/** Where the path of a file leads that a function reads. */
import { piecesOf, type Result } from "../evaluation/index";
import type { Reference } from "../model/index";

/** A file that a function reads. */
export interface FileRead {
  /** With slashes. */
  readonly path: string;
  /** Where the path begins: in the folder of the module, or in that where Terraform is started, which is the folder of a root module. */
  readonly from: "module" | "start";
}

/** The file that a path leads to; undefined for one that only Terraform knows. */
export function fileAt(path: Result): FileRead | undefined {
  const [first, rest, ...others] = piecesOf(path);
  if (typeof first === "string") return rest === undefined ? within(first, "start") : undefined;
  const from = first?.from && folderNamed(first.from);
  return from && typeof rest === "string" && others.length === 0 ? within(rest.replace(/^\/+/, ""), from) : undefined;
}

function folderNamed({ steps }: Reference): FileRead["from"] | undefined {
  if (steps.length !== 2 || steps[0]?.name !== "path") return undefined;
  return steps[1]?.name === "module" ? "module" : steps[1]?.name === "root" ? "start" : undefined;
}

/** A path without what changes nothing. What comes after a name and goes up may have followed a link. */
function within(path: string, from: FileRead["from"]): FileRead | undefined {
  const parts = path.split("/").filter((part) => part !== "." && part !== "");
  const names = parts.slice(parts.findIndex((part) => part !== ".."));
  const isPlain =
    !/^[/~\\]|^[a-z]:|[\0\n]/i.test(path) && names.length > 0 && names[0] !== ".." && !names.includes("..");
  return isPlain && path.length < 500 ? { path: parts.join("/"), from } : undefined;
}

/** Files of data, which are read to be followed. */
export function isDataFile(path: string): boolean {
  return /\.(?:json|ya?ml|csv)$/i.test(path);
}

/**
 * Other files that are usually templates, which are read for the names in them. Files of data may be templates as
 * well.
 */
export function isTemplateFile(path: string): boolean {
  return /\.(?:tftpl|tpl|tmpl|template|sh|ps1|xml|txt|conf|cfg|kql|html)$/i.test(path);
}
