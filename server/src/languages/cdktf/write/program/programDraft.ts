import type { ExpectedType } from "../../../../model/index";
import type { WriteContext } from "../writeContext";
import { readingOf } from "../writeReference";
import type { ConstructDraft } from "./constructDraft";
import type { Names } from "./namesFor";
import type { TargetProgram } from "./targetProgram";

/** The state of writing a program. */
export interface ProgramDraft {
  readonly names: ReadonlyMap<ConstructDraft, Names>;
  /** Constructs that something refers to by name; undefined as long as that is not known. */
  readonly isNamed: ReadonlySet<ConstructDraft> | undefined;
  readonly used: Set<ConstructDraft>;
  /** How wide lines may be. */
  readonly width: number;
  /** What writing values of a construct depends on; it may refer to those before it. */
  contextFor(draft: ConstructDraft): WriteContext;
  /** What the class of a construct is called. */
  classFor(draft: ConstructDraft): string;
}

/** Starts to write a program. */
export function startDraft(
  ordered: readonly ConstructDraft[],
  names: ReadonlyMap<ConstructDraft, Names>,
  { imports, handle, width }: TargetProgram,
  isNamed?: ReadonlySet<ConstructDraft>,
): ProgramDraft {
  const positions = new Map(ordered.map((draft, position) => [draft.address, { draft, position }]));
  const used = new Set<ConstructDraft>();
  return { names, isNamed, used, width, contextFor, classFor };

  function contextFor(draft: ConstructDraft): WriteContext {
    const own = positions.get(draft.address)!.position;
    return {
      snippet: { isSnippet: false, next: 1 },
      handle(path, wanted) {
        const depth = path[0] === "provider" ? path.length : path[0] === "data" ? 3 : 2;
        const found = positions.get(path.slice(0, depth).join("."));
        if (!found) return handle(path, wanted);
        if (found.position >= own) return undefined;
        const code = reading(found.draft, path.slice(depth), wanted);
        if (code !== undefined) used.add(found.draft);
        return code;
      },
      core: imports.core,
      allowsAnyValue: draft.kind === "variable" || draft.kind === "output" || draft.kind === "local",
    };
  }

  function reading(
    draft: ConstructDraft,
    rest: readonly string[],
    wanted: ExpectedType | "construct" | "address" | undefined,
  ) {
    const { variable } = names.get(draft)!;
    if (wanted === "construct") return rest.length === 0 && isConstruct(draft) ? variable : undefined;
    if (wanted === "address") return `${variable}.fqn`;
    if (draft.kind === "provider" || draft.kind === "module" || draft.kind === "output") return undefined;
    if (draft.kind === "variable") return readingOf("variable", variable, rest, wanted);
    if (draft.kind === "local") return readingOf("locals", variable, rest, wanted);
    if (rest.length === 0) return `${variable}.fqn`;
    return rest.length === 1 && /^[a-z]/.test(rest[0]!) ? readingOf(draft.kind, variable, rest) : undefined;
  }

  function classFor({ kind, type }: ConstructDraft): string {
    if (kind === "variable") return imports.core("TerraformVariable");
    if (kind === "output") return imports.core("TerraformOutput");
    if (kind === "local") return imports.core("TerraformLocal");
    if (kind === "module") return imports.core("TerraformHclModule");
    return imports.binding(kind === "import" ? "resource" : kind, type);
  }
}

/** Whether others can depend on it. */
function isConstruct({ kind }: ConstructDraft): boolean {
  return kind === "resource" || kind === "data" || kind === "module" || kind === "provider";
}
