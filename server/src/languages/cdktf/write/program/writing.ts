import type { Wanted } from "../../../../model/change";
import type { Ink } from "../ink";
import { readingOf } from "../writeReference";
import type { Ground } from "./ground";
import type { Names } from "./namesFor";
import type { Piece } from "./piece";

/** A program while it is written. */
export interface Writing {
  readonly names: ReadonlyMap<Piece, Names>;
  /** Pieces that something refers to by name; undefined as long as that is not known. */
  readonly isNamed: ReadonlySet<Piece> | undefined;
  readonly used: Set<Piece>;
  /** How wide lines may be. */
  readonly width: number;
  /** Ink for a piece, which may refer to those before it. */
  inkFor(piece: Piece): Ink;
  /** What the class of a piece is called. */
  classFor(piece: Piece): string;
}

/** Nothing written yet. */
export function startWriting(
  ordered: readonly Piece[],
  names: ReadonlyMap<Piece, Names>,
  { imports, handle, width }: Ground,
  isNamed?: ReadonlySet<Piece>,
): Writing {
  const places = new Map(ordered.map((piece, place) => [piece.address, { piece, place }]));
  const used = new Set<Piece>();
  return { names, isNamed, used, width, inkFor, classFor };

  function inkFor(piece: Piece): Ink {
    const own = places.get(piece.address)!.place;
    return {
      pen: { isSnippet: false, next: 1 },
      handle(path, wanted) {
        const depth = path[0] === "provider" ? path.length : path[0] === "data" ? 3 : 2;
        const found = places.get(path.slice(0, depth).join("."));
        if (!found) return handle(path, wanted);
        if (found.place >= own) return undefined;
        const code = reading(found.piece, path.slice(depth), wanted);
        if (code !== undefined) used.add(found.piece);
        return code;
      },
      core: imports.core,
      isLoose: piece.kind === "variable" || piece.kind === "output" || piece.kind === "local",
    };
  }

  function reading(piece: Piece, rest: readonly string[], wanted: Wanted | "construct" | "address" | undefined) {
    const { variable } = names.get(piece)!;
    if (wanted === "construct") return rest.length === 0 && isConstruct(piece) ? variable : undefined;
    if (wanted === "address") return `${variable}.fqn`;
    if (piece.kind === "provider" || piece.kind === "module" || piece.kind === "output") return undefined;
    if (piece.kind === "variable") return readingOf("variable", variable, rest, wanted);
    if (piece.kind === "local") return readingOf("locals", variable, rest, wanted);
    if (rest.length === 0) return `${variable}.fqn`;
    return rest.length === 1 && /^[a-z]/.test(rest[0]!) ? readingOf(piece.kind, variable, rest) : undefined;
  }

  function classFor({ kind, type }: Piece): string {
    if (kind === "variable") return imports.core("TerraformVariable");
    if (kind === "output") return imports.core("TerraformOutput");
    if (kind === "local") return imports.core("TerraformLocal");
    if (kind === "module") return imports.core("TerraformHclModule");
    return imports.binding(kind === "import" ? "resource" : kind, type);
  }
}

/** Whether others can depend on it. */
function isConstruct({ kind }: Piece): boolean {
  return kind === "resource" || kind === "data" || kind === "module" || kind === "provider";
}
