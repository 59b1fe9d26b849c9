/**
 * The form in which what an installed provider said of itself is kept: a header line, which says where each type is, and then a
 * type a line, so that a type can be read without the others.
 */
import { isName } from "../../text/index";
import type { Attribute, BodySchema, SchemaKind, TypeSchema } from "../schema";
import type { FunctionSignature } from "../source";
import { withNamedParameters, withNamesOnly } from "./names";

/** Increases when the form changes, or when learning improves. What has another number is learned again. */
export const learnedForm = 6;

/** Which release it was, and which package of it. */
interface LearnedRelease {
  /** In full: `registry.terraform.io/hashicorp/random`. */
  readonly address: string;
  readonly version: string;
  /** `h1:…` */
  readonly hash: string;
}

/** Everything that was learned of a release. */
export interface LearnedFacts {
  readonly types: readonly TypeSchema[];
  readonly functions: readonly FunctionSignature[];
}

/** The first line. */
export interface LearnedHeader extends LearnedRelease {
  readonly form: number;
  /** By type its kind, its name, and from where on, behind the header, how many bytes it takes. */
  readonly index: readonly (readonly [kind: SchemaKind, name: string, start: number, length: number])[];
  readonly functions: readonly FunctionSignature[];
}

const utf8 = new TextEncoder();

/** The text of a file of learned facts. */
export function writeLearned(release: LearnedRelease, { types, functions }: LearnedFacts): string {
  const lines = types.map((type) => `${JSON.stringify(type, objectsForMaps)}\n`);
  let start = 0;
  const index = types.map(({ kind, name }, at): LearnedHeader["index"][number] => {
    const { length } = utf8.encode(lines[at]);
    start += length;
    return [kind, name, start - length, length];
  });
  const { address, version, hash } = release;
  const header: LearnedHeader = { form: learnedForm, address, version, hash, functions, index };
  return `${JSON.stringify(header)}\n${lines.join("")}`;
}

function objectsForMaps(_name: string, value: unknown): unknown {
  return value instanceof Map ? Object.fromEntries(value) : value;
}

/** The header in the first line of a file; undefined where that has another form. */
export function readHeader(line: string): LearnedHeader | undefined {
  const header = parsed(line) as Partial<LearnedHeader> | undefined;
  const isOurs =
    header?.form === learnedForm &&
    [header.address, header.version, header.hash].every((text) => typeof text === "string") &&
    Array.isArray(header.index) &&
    Array.isArray(header.functions);
  if (!isOurs) return undefined;
  const { index, functions, ...others } = header as LearnedHeader;
  const isNamed = ([kind, name]: LearnedHeader["index"][number]) => kind === "provider" || isName(name);
  return { ...others, index: index.filter(isNamed), functions: withNamedParameters(functions) };
}

/** The type in a line; undefined where the line is broken. */
export function readType(line: string | undefined): TypeSchema | undefined {
  const stored = line === undefined ? undefined : (parsed(line) as Stored<TypeSchema> | undefined);
  return stored?.body ? withNamesOnly({ ...stored, body: bodyOf(stored.body) }) : undefined;
}

/** With objects in the place of maps. */
type Stored<T> = Omit<T, "body" | "block" | "elem"> & {
  readonly body?: StoredBody;
  readonly block?: StoredBody;
  readonly elem?: Stored<Attribute>;
};

interface StoredBody {
  readonly [name: string]: Stored<Attribute>;
}

function bodyOf(stored: StoredBody): BodySchema {
  return new Map(Object.entries(stored).map(([name, attribute]) => [name, attributeOf(attribute)]));
}

function attributeOf({ block, elem, body: _, ...facts }: Stored<Attribute>): Attribute {
  return { ...facts, ...(block && { block: bodyOf(block) }), ...(elem && { elem: attributeOf(elem) }) };
}

function parsed(line: string): unknown {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === "object" && value !== null ? value : undefined;
  } catch {
    return undefined;
  }
}
