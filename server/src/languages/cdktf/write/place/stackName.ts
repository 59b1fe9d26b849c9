import { decodeUriPart } from "../../../../text/uriPart";
import { reservedNames } from "../program/reservedNames";

/** Types of the language, and what the library calls its own: no class may be called so. */
const taken = new Set([..."any bigint boolean never number string symbol unknown TerraformStack".split(" ")]);

/** What a new stack is called: as it is wanted where a class may be called that, else after it or the file. */
export function stackName(uri: string, wanted: string | undefined, isUsed: (name: string) => boolean): string {
  const file = decodeUriPart(uri.slice(uri.lastIndexOf("/") + 1)).replace(/\.[cm]?[jt]s$/, "");
  const mayBe = wanted && /^[A-Za-z_$][\w$]*$/.test(wanted) && !reservedNames.has(wanted) && !taken.has(wanted);
  const name = mayBe ? wanted : named(wanted ?? file);
  let free = name;
  for (let number = 2; isUsed(free); number++) free = `${name}${number}`;
  return free;
}

/** `mlw-lab` as `MlwLabStack`. */
function named(file: string): string {
  const words = file.split(/[^A-Za-z0-9]+/).filter(Boolean);
  const name = words.map((word) => word.slice(0, 1).toUpperCase() + word.slice(1)).join("");
  const stack = name.endsWith("Stack") ? name : `${name}Stack`;
  // That is the library's own.
  return /^[A-Z]/.test(name) && stack !== "TerraformStack" ? stack : `Imported${stack}`;
}
