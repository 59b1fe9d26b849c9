import {
  type Environment,
  evaluate,
  isSameType,
  type Piece,
  type Result,
  type Type,
  typeConstraintOf,
  type UnknownResult,
  unknown,
  unknownOf,
} from "../../evaluation/index";
import { memoFor, weakMemo } from "../../memo/index";
import { type Block, type BodyItem, bodyItemOf } from "../../model/index";
import { type Scope, versionlessScope } from "../scope";

/** What is known of the values of a module, each worked out when it is first asked for. */
interface ModuleValues {
  /** What a local comes to, or an argument of a block of which no instance is meant, such as the value of an output. */
  entry(item: BodyItem): Result;
  /** The type of the outputs of a module that it calls. */
  outputs(call: Block): Type;
}

/** From where values come; from outside, since these ask for values in turn. */
interface Origins {
  /** What expressions may refer to in a scope. */
  environmentOf(scope: Scope): Environment;
  outputsOf(call: Block, scope: Scope): Type;
}

/** @returns the values of the scope's module, the same for scopes that answer the same. */
export function moduleValues(scope: Scope, origins: Origins): ModuleValues {
  const given = <T>({ value, restsOn }: Valued<T>): T => {
    // Whoever asks rests on the same.
    for (const provider of restsOn) scope.versionOf(provider);
    return value;
  };
  return {
    entry: (item) => given(valued(scope, origins, (values) => values.entry(item))),
    outputs: (call) => given(valued(scope, origins, (values) => values.outputs(call))),
  };
}

/** A value, with the providers whose versions decide what it is. */
interface Valued<T> {
  readonly value: T;
  readonly restsOn: ReadonlySet<string>;
}

type WorkedOutValues = ReturnType<typeof kept>;

/** Most values are the same under all versions, for whoever calls the module: nothing in them comes from a resource. */
function valued<T>(scope: Scope, origins: Origins, get: (values: WorkedOutValues) => Valued<T>): Valued<T> {
  const shared = versionlessScope(scope);
  const value = get(kept(shared.key, { scope: shared, origins }));
  return value.restsOn.size === 0 || scope.key === shared.key ? value : get(kept(scope.key, { scope, origins }));
}

const kept = weakMemo((_: object, { scope, origins }: { scope: Scope; origins: Origins }) => ({
  entry: memoFor(
    ({ value }: BodyItem) => watched(scope, (own) => evaluate(value, origins.environmentOf(own)).result),
    sameValued(isSame),
  ),
  outputs: memoFor((call: Block) => watched(scope, (own) => origins.outputsOf(call, own)), sameValued(isSameType)),
}));

/** Works something out, and sees which versions are asked for. */
function watched<T>(scope: Scope, workOut: (scope: Scope) => T): Valued<T> {
  const restsOn = new Set<string>();
  const versionOf = (provider: string) => {
    restsOn.add(provider);
    return scope.versionOf(provider);
  };
  const mayBeNewer = (provider: string) => {
    restsOn.add(provider);
    return scope.mayBeNewer(provider);
  };
  return { value: workOut({ ...scope, versionOf, mayBeNewer }), restsOn };
}

function sameValued<T>(isSame: (one: T, other: T) => boolean) {
  return (one: Valued<T>, other: Valued<T>): boolean =>
    one.restsOn.size === other.restsOn.size &&
    [...one.restsOn].every((name) => other.restsOn.has(name)) &&
    isSame(one.value, other.value);
}

function isSame(one: Result, other: Result): boolean {
  if (one === other) return true;
  if (one.state !== other.state) return false;
  if (one.state === "known" && other.state === "known")
    return typeof one.value !== "object" && one.value === other.value;
  if (one.state === "unknown" && other.state === "unknown" && !isKnownAsFar(one, other)) return false;
  return isSameType(one.type, other.type);
}

/** Whether of two unknown values the same is known. */
function isKnownAsFar(one: UnknownResult, other: UnknownResult): boolean {
  const [pieces, others] = [one.pieces ?? [one], other.pieces ?? [other]];
  const isSamePiece = (piece: Piece, index: number) => {
    const same = others[index];
    return typeof piece === "string" || typeof same === "string" ? piece === same : piece.from === same?.from;
  };
  return !one.has && !other.has && pieces.length === others.length && pieces.every(isSamePiece);
}

/** The type that a variable says its value has. */
export function variableType({ body }: Block): Type {
  const type = bodyItemOf(body, "type")?.value;
  return type ? typeConstraintOf(type) : "dynamic";
}

/** The value of a variable to an evaluation: anything of its type. */
export function variableResult(block: Block): Result {
  const type = variableType(block);
  return type === "dynamic" ? unknown : unknownOf(type);
}
