/** Makes facts from whole snapshots, such as an installed provider can give of its own release. */
import type { Outline, Outlined } from "../schema";
import { type Attribute, attributeAt, type BodySchema, type SchemaKind, type TypeSchema } from "../schema";
import type { ProviderFacts, TypeFacts } from "../source";
import { compareVersions } from "../version/compareVersions";

/** One release of a provider. */
export interface Snapshot {
  /** `major.minor.patch`. */
  readonly version: string;
  /** The kinds whose types are listed here. Nothing is known of other kinds. */
  readonly kinds: readonly SchemaKind[];
  /** True where nothing is known of what values are accepted. */
  readonly isSchemaOnly?: boolean;
  readonly types: readonly TypeSchema[];
}

/** The facts of a provider, by its local name (`azapi`), its registry address (`azure/azapi`) and at least one snapshot. */
export function snapshotFacts(name: string, address: string, snapshots: readonly Snapshot[]): ProviderFacts {
  const inOrder = snapshots.toSorted((one, other) => compareVersions(one.version, other.version));
  const versions = inOrder.map(({ version }) => version);
  const types = new Map<string, TypeFacts>();
  const bodies = inOrder.map((snapshot) => new Map(snapshot.types.map((type) => [keyOf(type.kind, type.name), type])));
  for (const key of new Set(bodies.flatMap((body) => [...body.keys()]).sort())) {
    types.set(key, typeFacts(bodies.map((body) => body.get(key))));
  }
  return {
    name,
    address,
    releases: versions.toReversed(),
    snapshots: versions,
    isFull: (snapshot) => !inOrder[snapshot]?.isSchemaOnly,
    tells: (kind, snapshot) => inOrder[snapshot]?.kinds.includes(kind) ?? false,
    types: (kind) => [...types.values()].filter((type) => type.kind === kind),
    type: (kind, name) => types.get(keyOf(kind, name)),
  };
}

function keyOf(kind: SchemaKind, name: string): string {
  return `${kind} ${name}`;
}

/** A type by snapshot; undefined in those that do not have it. */
export function typeFacts(schemas: readonly (TypeSchema | undefined)[]): TypeFacts {
  const newest = schemas.findLast((schema) => schema !== undefined)!;
  const has = (path: readonly string[], snapshot: number) => {
    const body = schemas[snapshot]?.body;
    return body !== undefined && (path.length === 0 || attributeAt(body, path) !== undefined);
  };
  return {
    kind: newest.kind,
    name: newest.name,
    isIn: (snapshot) => has([], snapshot),
    at: (snapshot) => schemas[snapshot] ?? newest,
    outline: () => outlineOf(schemas.flatMap((schema) => schema ?? []).map(({ body }) => body)),
    occurrence: (path) => ({ isIn: (snapshot) => has(path, snapshot) }),
    successors(path, snapshot) {
      const last = schemas.findLast((schema) => mentionsIn(schema, path));
      return (mentionsIn(last, path) ?? []).filter(
        (name) => path.length === 0 || has([...path.slice(0, -1), name], snapshot),
      );
    },
  };
}

function mentionsIn(schema: TypeSchema | undefined, path: readonly string[]): readonly string[] | undefined {
  const named = schema && (path.length === 0 ? schema : attributeAt(schema.body, path));
  return named?.deprecatedMentions;
}

/** The names in any of some bodies, which are forms of the same one, oldest first. */
function outlineOf(bodies: readonly BodySchema[]): Outline {
  const attributes = new Map<string, Attribute[]>();
  for (const body of bodies) {
    for (const [name, attribute] of body) attributes.set(name, [...(attributes.get(name) ?? []), attribute]);
  }
  return new Map([...attributes].map(([name, forms]) => [name, outlined(forms)]));
}

function outlined(forms: readonly Attribute[]): Outlined {
  const inside = forms.flatMap(({ block, elem }) => block ?? elem?.block ?? []);
  const { type, block, configMode } = forms.at(-1)!;
  return {
    ...(inside.length > 0 && { inside: outlineOf(inside) }),
    isBlock: block !== undefined && configMode !== "attribute" && configMode !== "object",
    isMap: type === "map" && inside.length === 0,
  };
}
