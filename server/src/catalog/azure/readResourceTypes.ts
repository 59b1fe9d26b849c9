/**
 * Resource types out of the text of `azureTypes.txt`, whose form `scripts/facts/azureTypes.mjs` describes. The text is taken apart into
 * lines once; a line is read when somebody asks for what is in it.
 */

import type {
  BodyType,
  Properties,
  Property,
  ResourceAction,
  ResourceBody,
  ResourceType,
  ResourceTypes,
} from "./bodyType";
import { readResourceProse } from "./readResourceProse";

/** The letters of the sets of flags, in the order of the numbers that these are: see the script. */
const flagLetters = "!#$%&'()*+,-./:;<=>?@[]^_`{|}~ABC";
const [required, readOnly, writeOnly] = [1, 2, 4];

/**
 * The resource types in a text; undefined if it is not such a text.
 *
 * @param loadProse gives the text of `azureProse.jsonl`, when a sentence is first needed.
 */
export function readResourceTypes(
  text: string,
  loadProse: () => string | undefined = () => undefined,
): ResourceTypes | undefined {
  const starts = lineStarts(text);
  const line = (index: number) => text.slice(starts[index], (starts[index + 1] ?? text.length + 1) - 1);
  const header = headerOf(line(0));
  if (!header) return undefined;
  const { read } = new NodeTypes(line(2).split("\t"), (node) => line(3 + node), header.nodes);
  const byName = new Map<string, Listed>();
  for (let index = 3 + header.nodes; index < starts.length; index++) {
    const [name = "", groups = "", actions = ""] = line(index).split("\t");
    const key = name.toLowerCase();
    const former = byName.get(key);
    // One type may be spelled in two ways in different versions.
    byName.set(
      key,
      former
        ? { name, groups: `${former.groups};${groups}`, actions: former.actions || actions }
        : { name, groups, actions },
    );
  }
  const types = new Map<string, ResourceType>();
  let releases: ReturnType<typeof releasesIn> | undefined;
  let prose: ReturnType<typeof readResourceProse> | undefined;
  function releasesOf(type: string, version: string): KnownIn | undefined {
    releases ??= releasesIn(line(1));
    return releases.get(type.split("/", 1)[0]!.toLowerCase())?.get(version);
  }

  return {
    release: header.release,
    sentence(type, path) {
      prose ??= readResourceProse(loadProse() ?? "");
      return prose(type, path);
    },
    since: (type, version) => releasesOf(type, version)?.since,
    until: (type, version) => releasesOf(type, version)?.until,
    areValuesOfOne(value, other) {
      const [sought, beside] = [JSON.stringify(value), JSON.stringify(other)];
      for (let at = text.indexOf(sought); at >= 0; at = text.indexOf(sought, at + 1)) {
        const all = text.slice(text.lastIndexOf("\n", at) + 1, text.indexOf("\n", at));
        if (all.includes(beside)) return true;
      }
      return false;
    },
    names: [...byName.values()].map(({ name }) => name),
    find(name) {
      const key = name.toLowerCase();
      const listed = byName.get(key);
      const type = types.get(key) ?? (listed && resourceType(listed, read));
      if (type) types.set(key, type);
      return type;
    },
  };
}

/** The releases of azapi that know an API version: from one on, and up to another where later ones do not know it any more. */
interface KnownIn {
  readonly since: string;
  readonly until?: string | undefined;
}

interface Listed {
  readonly name: string;
  readonly groups: string;
  readonly actions: string;
}

/** By namespace and API version the release that was the first to know it; of those that are gone again, that is not told. */
function releasesIn(line: string): ReadonlyMap<string, ReadonlyMap<string, KnownIn>> {
  const all = Object.entries(JSON.parse(line) as Readonly<Record<string, Readonly<Record<string, string>>>>);
  return new Map(
    all.map(([namespace, releases]) => [
      namespace,
      new Map(
        Object.entries(releases).flatMap(([release, versions]) => {
          const [since = "", until] = release.split(" to ");
          return versions.split(" ").map((version): [string, KnownIn] => [version, { since, until }]);
        }),
      ),
    ]),
  );
}

function headerOf(line: string): { readonly release: string; readonly nodes: number } | undefined {
  try {
    const { release, nodes } = JSON.parse(line);
    return typeof release === "string" && Number.isInteger(nodes) ? { release, nodes } : undefined;
  } catch {
    return undefined;
  }
}

/** Where lines begin. */
function lineStarts(text: string): Uint32Array {
  const starts: number[] = [];
  for (let start = 0; start < text.length; ) {
    starts.push(start);
    const end = text.indexOf("\n", start);
    start = end < 0 ? text.length : end + 1;
  }
  return Uint32Array.from(starts);
}

function resourceType({ name, groups, actions }: Listed, read: (node: number) => BodyType): ResourceType {
  const bodies = new Map<string, ResourceBody>();
  for (const group of groups.split(";")) {
    const [root = "", readable = "0", writable = "0", ...versions] = group.split(" ");
    const node = Number.parseInt(root, 36);
    const body: ResourceBody = {
      get type() {
        return read(node);
      },
      readable: Number(readable),
      writable: Number(writable),
      listsIds: root.endsWith("!"),
    };
    for (const version of versions) bodies.set(version, body);
  }
  const versions = [...bodies.keys()].sort(byAge);
  return { name, versions, at: (version) => bodies.get(version), actions: actionsIn(actions) };
}

function actionsIn(text: string): readonly ResourceAction[] {
  return text.split(";").flatMap((one) => {
    const [name = "", from = "", to = ""] = one.split(" ");
    return name === "" ? [] : { name: name.replace("!", ""), takesBody: name.endsWith("!"), from, to };
  });
}

/** `2024-10-01-preview` before `2024-10-01`. */
function byAge(one: string, other: string): number {
  const [day, otherDay] = [one.slice(0, 10), other.slice(0, 10)];
  if (day !== otherDay) return day < otherDay ? -1 : 1;
  return one.length === other.length ? (one < other ? -1 : 1) : other.length - one.length;
}

type Stored =
  | ["s", min?: number | null, max?: number | null, pattern?: string | null, isSensitive?: boolean]
  | ["i", min?: number | null, max?: number | null]
  | ["b"]
  | ["*"]
  | ["l", text: string]
  | ["u", texts: readonly string[], types?: readonly number[]]
  | ["a", element: number, min?: number | null, max?: number | null]
  | ["o", properties: string, additional?: number | null, isSensitive?: boolean]
  | ["d", discriminator: string, properties: string, variants: Readonly<Record<string, number>>];

type StoredAs<Kind extends Stored[0]> = Extract<Stored, readonly [Kind, ...unknown[]]>;

/** The types of the nodes, each read once. */
class NodeTypes {
  private readonly types = new Map<number, BodyType>();

  /** @param names those of all properties. @param lineOf gives the line of a node. @param count how many there are. */
  constructor(
    private readonly names: readonly string[],
    private readonly lineOf: (node: number) => string,
    private readonly count: number,
  ) {}

  readonly read = (node: number): BodyType => {
    const known = this.types.get(node);
    if (known) return known;
    const type: BodyType =
      node >= 0 && node < this.count ? this.typeOf(JSON.parse(this.lineOf(node)) as Stored) : { kind: "any" };
    this.types.set(node, type);
    return type;
  };

  private typeOf(stored: Stored): BodyType {
    switch (stored[0]) {
      case "s": {
        const [, min, max, pattern, isSensitive] = stored;
        return {
          kind: "string",
          ...(min != null && { minLength: min }),
          ...(max != null && { maxLength: max }),
          ...(pattern != null && { pattern }),
          ...(isSensitive && { isSensitive }),
        };
      }
      case "i": {
        const [, min, max] = stored;
        return { kind: "integer", ...(min != null && { min }), ...(max != null && { max }) };
      }
      case "b":
        return { kind: "boolean" };
      case "*":
        return { kind: "any" };
      case "l":
        return { kind: "literal", text: stored[1] };
      case "u": {
        const [, texts, types = []] = stored;
        return { kind: "union", texts, types: types.map(this.read) };
      }
      case "a":
        return this.arrayOf(stored);
      case "o":
        return this.objectOf(stored);
      case "d":
        return this.discriminatedOf(stored);
    }
  }

  private arrayOf([, element, min, max]: StoredAs<"a">): BodyType {
    const { read } = this;
    return {
      kind: "array",
      get element() {
        return read(element);
      },
      ...(min != null && { minItems: min }),
      ...(max != null && { maxItems: max }),
    };
  }

  private objectOf([, text, additional, isSensitive]: StoredAs<"o">): BodyType {
    const { read } = this;
    const properties = this.propertiesOf(text);
    if (additional == null) return { kind: "object", properties, ...(isSensitive && { isSensitive }) };
    return {
      kind: "object",
      properties,
      get additional() {
        return read(additional);
      },
      ...(isSensitive && { isSensitive }),
    };
  }

  private discriminatedOf([, discriminator, text, variants]: StoredAs<"d">): BodyType {
    const { read } = this;
    return {
      kind: "discriminated",
      discriminator,
      properties: this.propertiesOf(text),
      get variants() {
        return new Map(Object.entries(variants).map(([value, node]) => [value, read(node)]));
      },
    };
  }

  private propertiesOf(text: string): Properties {
    const { read } = this;
    const properties = new Map<string, Property>();
    for (const one of text === "" ? [] : text.split(" ")) {
      const at = one.search(/[^0-9a-z]/);
      const flags = flagLetters.indexOf(one[at] ?? "");
      const node = Number.parseInt(one.slice(at + 1), 36);
      properties.set(this.names[Number.parseInt(one.slice(0, at), 36)] ?? "", {
        isRequired: (flags & required) > 0,
        isReadOnly: (flags & readOnly) > 0,
        isWriteOnly: (flags & writeOnly) > 0,
        get type() {
          return read(node);
        },
      });
    }
    return properties;
  }
}
