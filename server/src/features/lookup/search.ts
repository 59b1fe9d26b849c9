import { versionedType } from "../../analysis/azure/versionedType";
import type { Scope } from "../../analysis/scope";
import type { BodySchema, SchemaKind } from "../../catalog/schema";
import { isOfAzure, schemaNamed, writtenKinds } from "./namedSchema";

/** A type, or an argument of one, that was found by words. */
export interface FoundName {
  readonly kind: SchemaKind | "azure";
  readonly type: string;
  /** Where it is in the type; empty for the type itself. */
  readonly path: readonly string[];
}

/** Longer lists help nobody: there are 34,000 types with version. */
const most = 200;
/** How deep arguments are looked for: deeper ones are found by asking for what is above them. */
const depth = 4;

/** Types whose names hold all words, or what in `within` does: those with the shortest names first, a provider's before Azure's own. */
export function search(words: string, within: string | undefined, scope: Scope): readonly FoundName[] {
  const wanted = words
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter(Boolean);
  if (wanted.length === 0 && within === undefined) return [];
  const holds = (name: string) => wanted.every((word) => name.toLowerCase().includes(word));
  return within === undefined ? typesWith(holds, scope) : argumentsWith(holds, within, scope);
}

function typesWith(holds: (name: string) => boolean, scope: Scope): readonly FoundName[] {
  const { catalog } = scope;
  const ofProviders = catalog.providerNames.flatMap((provider) =>
    writtenKinds
      .filter((kind) => kind !== "provider")
      .flatMap((kind) => {
        const names = catalog.provider(provider)?.names(kind, scope.versionOf(provider)) ?? [];
        return names.filter(holds).map((type): FoundName => ({ kind, type, path: [] }));
      }),
  );
  const ofAzure = (catalog.resourceTypes?.names ?? [])
    .filter(holds)
    .map((type): FoundName => ({ kind: "azure", type, path: [] }));
  return [ofProviders, ofAzure]
    .flatMap((found) => found.sort((one, other) => one.type.length - other.type.length))
    .slice(0, most);
}

function argumentsWith(holds: (name: string) => boolean, within: string, scope: Scope): readonly FoundName[] {
  const azure = isOfAzure(within) ? versionedType(within, scope) : undefined;
  const schema = azure ? undefined : schemaNamed(within, undefined, scope);
  const body = azure?.body ?? schema?.attributes;
  if (!body) return [];
  const about = { kind: schema?.kind ?? "azure", type: azure?.text ?? within } as const;
  return [...pathsIn(body, [])]
    .filter((path) => holds(path.join(".")))
    .slice(0, most)
    .map((path) => ({ ...about, path }));
}

function* pathsIn(body: BodySchema, above: readonly string[]): Generator<readonly string[]> {
  for (const [name, attribute] of body) {
    const path = [...above, name];
    yield path;
    const inside = attribute.block ?? attribute.elem?.block;
    if (inside && path.length < depth) yield* pathsIn(inside, path);
  }
}
