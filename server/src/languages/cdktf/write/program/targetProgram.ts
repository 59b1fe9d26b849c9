import { codeString } from "../../../../text/index";
import { classOf, folderOf } from "../../names";
import { type Imports, providerOf, withProvider } from "../imports";
import { lineWidth, type WriteContext } from "../writeContext";
import type { Packages } from "./packagesOf";

/** The program that statements are written into. */
export interface TargetProgram {
  readonly imports: Imports;
  /** Names that code there has already. */
  readonly names: ReadonlySet<string>;
  /** Ids that constructs of the stack have already. */
  readonly ids: ReadonlySet<string>;
  /** Code that reads what is declared there already. */
  readonly handle: WriteContext["handle"];
  /** How wide lines may be. */
  readonly width: number;
  /** Whether what is written is all that there is of it. */
  readonly isWhole: boolean;
}

/** An empty program. */
export function emptyProgram(packages: Packages, width: number, isWhole = false) {
  return {
    imports: newImports(packages),
    names: new Set<string>(),
    ids: new Set<string>(),
    handle: () => undefined,
    width,
    isWhole,
  };
}

/** Imports on top of a new program. */
interface NewImports extends Imports {
  /** Everything that was asked for: the library, then the bindings, class by class. */
  text(): string;
}

/** None yet. */
function newImports(packages: Packages): NewImports {
  const core = new Set<string>();
  const bindings = new Map<string, { readonly path: string; readonly name: string; readonly local: string }>();
  let hasConstruct = false;
  return { core: importCore, binding, construct, isUsed, text };

  function importCore(name: string): string {
    core.add(name);
    return name;
  }

  function construct(): string {
    hasConstruct = true;
    return "Construct";
  }

  function binding(kind: string, type: string): string {
    const key = `${kind} ${type}`;
    const before = bindings.get(key);
    if (before) return before.local;
    const provider = providerOf(kind, type);
    const name = classOf(kind, type);
    const isTaken = [...bindings.values()].some(({ local }) => local === name);
    const local = isTaken ? withProvider(provider, name) : name;
    bindings.set(key, { path: `${packages.bindings(provider)}/${folderOf(kind, type)}`, name, local });
    return local;
  }

  function isUsed(name: string): boolean {
    return (
      core.has(name) ||
      (hasConstruct && name === "Construct") ||
      [...bindings.values()].some(({ local }) => local === name)
    );
  }

  function text(): string {
    // Packages come before what lies beside the program.
    const rank = (path: string) => `${path.startsWith(".") ? 1 : 0}${path}`;
    const classes = [...bindings.values()].sort((a, b) => (rank(a.path) < rank(b.path) ? -1 : 1));
    return [
      ...(hasConstruct ? [importOf(["Construct"], "constructs")] : []),
      ...(core.size > 0 ? [importOf([...core].sort(), packages.core)] : []),
      ...classes.map(({ path, name, local }) => importOf([name === local ? name : `${name} as ${local}`], path)),
    ].join("\n");
  }
}

function importOf(members: readonly string[], path: string): string {
  const line = `import { ${members.join(", ")} } from ${codeString(path)};`;
  if (line.length <= lineWidth || members.length === 1) return line;
  return `import {\n${members.map((member) => `  ${member},\n`).join("")}} from ${codeString(path)};`;
}
