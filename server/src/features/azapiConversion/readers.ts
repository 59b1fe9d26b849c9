/**
 * Who reads a resource: whoever names it, and whoever reads a local or an output whose whole value it is, in the modules as well that call its own.
 * So what these read of it can follow.
 */
import type { ModuleCall, Scope } from "../../analysis/index";
import { addressOf, type Block, type Body, bodyItemOf, isRepeated, type TraversalStep } from "../../model/index";
import { type Located, referencesTo } from "../../references/index";
import type { Edit } from "../../text/index";
import type { Store } from "../../workspace/index";
import { editsBehind, type Renamed } from "./readings";

/** A place that reads a resource. */
export interface Reader extends Located {
  /** Whether the resource itself is named there, rather than something that stands for it: such a name stays. */
  readonly isNamed: boolean;
  /** Whether it is in another module, where names of the resource's own mean something else. */
  readonly isElsewhere: boolean;
  /** The local or the output whose whole value it is: those who read that are among the readers too. */
  readonly alias?: string;
  /** Whether nobody can tell what is read of it. */
  readonly isUnclear: boolean;
}

/** The modules among which it is read. */
type ReadFrom = Pick<Store, "modules" | "scopeOf">;

/** What is read: a resource, or something that stands for it. */
interface Read {
  readonly address: string;
  readonly scope: Scope;
  readonly isNamed: boolean;
  readonly isElsewhere: boolean;
  /** Whether it has several instances, so that an index comes first. */
  readonly isMany: boolean;
}

/** All places that read a resource, in its own module and in callers. */
export function* readersOf(block: Block, scope: Scope, store: ReadFrom): Generator<Reader> {
  const address = addressOf(block) ?? "";
  const first = { address, scope, isNamed: true, isElsewhere: false, isMany: isRepeated(block.body) };
  yield* readersFrom(first, store, new Set());
}

function* readersFrom(read: Read, store: ReadFrom, seen: Set<string>): Generator<Reader> {
  const key = `${read.scope.module.folder} ${read.address}`;
  if (seen.has(key)) return;
  seen.add(key);
  for (const located of referencesTo({ address: read.address, module: read.scope.module }, store.modules.values())) {
    if (located.origin.isDeclaration) continue;
    const scope = store.scopeOf(located.document.uri);
    const isElsewhere = read.isElsewhere || scope.module !== read.scope.module;
    const { rest } = located.origin;
    const before = beforeNames(rest);
    const isRead = before.length < rest.length;
    const isIndexed = before.length > 0;
    const isUnclear = !read.isNamed && (isRead ? isIndexed !== read.isMany : isIndexed && !read.isMany);
    const own = isUnclear || isRead ? undefined : carrierOf(located);
    const isHandedOn = own !== undefined && (own.startsWith("local.") || scope.calls().length > 0);
    yield {
      ...located,
      isNamed: read.isNamed,
      isElsewhere,
      isUnclear,
      ...(isHandedOn && { alias: own }),
    };
    if (!isHandedOn) continue;
    const isMany = isIndexed ? before.some(({ kind }) => kind === "splat") : read.isMany;
    const isOfMany = textBefore(located).includes("*");
    const next = { address: own, scope, isNamed: false, isElsewhere, isMany: isMany || isOfMany };
    yield* readersFrom(next, store, seen);
    if (own.startsWith("output.")) yield* wholeModules(scope.calls());
  }
}

/** Who reads all outputs of a module at once. */
function* wholeModules(calls: readonly ModuleCall[]): Generator<Reader> {
  for (const { block, scope } of calls)
    for (const located of referencesTo({ address: addressOf(block) ?? "", module: scope.module }, [])) {
      const { isDeclaration, rest } = located.origin;
      if (!isDeclaration && beforeNames(rest).length === rest.length)
        yield { ...located, isNamed: false, isElsewhere: true, isUnclear: true };
    }
}

/** The steps before the first name. */
function beforeNames(steps: readonly TraversalStep[]): readonly TraversalStep[] {
  const at = steps.findIndex(({ kind }) => kind === "name");
  return at < 0 ? steps : steps.slice(0, at);
}

/** The local or the output that a reference is all of. */
function carrierOf({ block, document, origin }: Located): string | undefined {
  if (document.isProgram || !block) return undefined;
  const { start, end } = origin.whole;
  const item = block.body.items.find(({ value: { span } }) => span.start === start && span.end === end);
  if (item?.value.kind !== "reference") return undefined;
  if (block.kind === "locals") return `local.${item.name}`;
  return block.kind === "output" && item.name === "value" ? addressOf(block) : undefined;
}

/** What stands before the name: the module, and which of its instances. */
function textBefore({ document, origin }: Located): string {
  return document.pieces.slice(origin.whole.start, origin.start.start);
}

/** Whether a block itself is meant, or what is followed, rather than a value. */
export function isAddressMeant(reader: Reader): boolean {
  return reader.alias !== undefined || isIn("depends_on", reader.block?.body, reader) || isTrigger(reader);
}

/** Whether it is in `replace_triggered_by`, which takes addresses alone. The conditions beside it in `lifecycle` are values. */
function isTrigger(reader: Reader): boolean {
  const lifecycle = reader.block && bodyItemOf(reader.block.body, "lifecycle")?.value;
  return lifecycle?.kind === "body" && isIn("replace_triggered_by", lifecycle.body, reader);
}

function isIn(name: string, body: Body | undefined, { origin }: Reader): boolean {
  const span = body && bodyItemOf(body, name)?.span;
  const { start } = origin.start;
  return span !== undefined && span.start <= start && start < span.end;
}

/** The edits of a place that reads a renamed resource. A text says why they are not possible. */
export function editsOfReader(reader: Reader, own: Renamed): readonly Edit[] | string {
  const { origin } = reader;
  // What is written instead of a value is written instead of the module's name too.
  const { start } = reader.isNamed ? origin.start : origin.whole;
  const isAddress = isAddressMeant(reader);
  if (reader.isUnclear && !isAddress) return "is read in a way that is not known";
  const isListed = isAddress && reader.isNamed && reader.alias === undefined;
  const span = { start, end: origin.name.end };
  return editsBehind({ span, isAddress, isListed, isTrigger: isTrigger(reader), ...reader }, origin.rest, own);
}
