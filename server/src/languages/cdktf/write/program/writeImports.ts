import { folderOf } from "../../names";
import { lineWidth } from "../ink";
import type { Packages } from "./packagesOf";
import type { Writing } from "./writing";

/** The imports of a program: the library, then the bindings, class by class. */
export function writeImports({ core, classes }: Writing, packages: Packages): string {
  const lines = core.size > 0 ? [importOf([...core].sort(), packages.core)] : [];
  const bindings = [...classes.values()].map(({ kind, type, provider, name, local }) => ({
    path: `${packages.bindings(provider)}/${folderOf(kind, type)}`,
    member: name === local ? name : `${name} as ${local}`,
  }));
  // Packages come before what lies beside the program.
  const rank = (path: string) => `${path.startsWith(".") ? 1 : 0}${path}`;
  bindings.sort((a, b) => (rank(a.path) < rank(b.path) ? -1 : 1));
  return [...lines, ...bindings.map(({ path, member }) => importOf([member], path))].join("\n");
}

function importOf(members: readonly string[], path: string): string {
  const line = `import { ${members.join(", ")} } from "${path}";`;
  if (line.length <= lineWidth || members.length === 1) return line;
  return `import {\n${members.map((member) => `  ${member},\n`).join("")}} from "${path}";`;
}
