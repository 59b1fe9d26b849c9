/** The sources that ship, as TypeScript's own compiler sees them, for rules about them that need types. */
import { join } from "node:path";
import type { Node, SourceFile } from "typescript/unstable/ast";
import type { Checker, Type } from "typescript/unstable/sync";
import { root } from "./service";

/** A file of the client or of the server. */
export interface Source {
  /** From the project's root, with slashes. */
  readonly path: string;
  readonly file: SourceFile;
  /** All nodes of it, outer ones first. */
  readonly nodes: readonly Node[];
}

/** Calls `look` with all files of ours that ship, and what tells the types in them. */
export async function withSources(
  look: (sources: readonly Source[], checker: Checker, ast: typeof import("typescript/unstable/ast")) => void,
): Promise<void> {
  const { API } = await import("typescript/unstable/sync");
  const ast = await import("typescript/unstable/ast");
  const api = new API({ cwd: root });
  try {
    const [project] = api.updateSnapshot({ openProjects: [join(root, "tsconfig.json")] }).getProjects();
    const { program, checker } = project!;
    const paths = program
      .getSourceFileNames()
      .map((name) => ({ name, path: name.slice(root.length + 1).replaceAll("\\", "/") }))
      .filter(({ path }) => /^(?:server|client)\/src\//.test(path));
    const sources = paths.map(({ name, path }) => {
      const file = program.getSourceFile(name)!;
      return { path, file, nodes: nodesOf(file) };
    });
    look(sources, checker, ast);
  } finally {
    api.close();
  }
}

/** The types of some nodes, in few questions to the compiler. */
export function typesOf(nodes: readonly Node[], checker: Checker): readonly (Type | undefined)[] {
  return nodes.length > 0 ? checker.getTypeAtLocation(nodes) : [];
}

function nodesOf(file: SourceFile): Node[] {
  const found: Node[] = [];
  const visit = (node: Node): void => {
    found.push(node);
    node.forEachChild(visit);
  };
  visit(file);
  return found;
}
