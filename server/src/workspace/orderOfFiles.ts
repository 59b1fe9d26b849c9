import { fileName } from "../model/index";

/** How Terraform orders the files of a folder: by their names. */
export function inOrderOfFiles(one: string, other: string): number {
  const [name, otherName] = [fileName(one), fileName(other)];
  return name === otherName ? compare(one, other) : compare(name, otherName);
}

/** By their characters alone, in whatever place of the world. */
function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
