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

interface Sources {
  readonly sources: readonly Source[];
  /** What tells the types in them. */
  readonly checker: Checker;
  readonly ast: typeof import("typescript/unstable/ast");
}

let read: Promise<Sources> | undefined;

/** All files of ours that ship. They are read once; the compiler ends with this process. */
export function ownSources(): Promise<Sources> {
  read ??= readSources();
  return read;
}

async function readSources(): Promise<Sources> {
  const { API } = await import("typescript/unstable/sync");
  const ast = await import("typescript/unstable/ast");
  const [project] = new API({ cwd: root })
    .updateSnapshot({ openProjects: [join(root, "tsconfig.json")] })
    .getProjects();
  const { program, checker } = project!;
  const paths = program
    .getSourceFileNames()
    .map((name) => ({ name, path: name.slice(root.length + 1).replaceAll("\\", "/") }))
    .filter(({ path }) => /^(?:server|client)\/src\//.test(path));
  const sources = paths.map(({ name, path }) => {
    const file = program.getSourceFile(name)!;
    return { path, file, nodes: nodesOf(file) };
  });
  return { sources, checker, ast };
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
