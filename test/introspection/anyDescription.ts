/** Descriptions of providers at random, of what providers can have and the protocol can tell. */
import type { Random } from "../languages/random";
import type {
  DescribedAttribute,
  DescribedBody,
  DescribedType,
  Dialect,
  ProviderDescription,
} from "../provider/description";

type Mutable = { -readonly [Fact in keyof DescribedAttribute]: DescribedAttribute[Fact] };

/** What a random provider is made with. */
interface Making {
  readonly random: Random;
  readonly dialect: Dialect;
  readonly protocol: 5 | 6;
}

/** What a body is in. */
interface Context {
  readonly isAttribute?: boolean;
  readonly isInSet?: boolean;
}

export function anyDescription(random: Random): ProviderDescription {
  const [protocol, dialect] = random.pick([
    [5, "sdk"],
    [5, "framework"],
    [6, "framework"],
  ] as const);
  const making = { random, protocol, dialect };
  const kinds = ["resource", "resource", "data", "ephemeral", "list", "action"] as const;
  const types = Array.from({ length: 1 + random.below(2) }, (_, index) =>
    anyType(making, random.pick(kinds), `test_${index}`),
  );
  return { protocol, dialect, types: withTargets(types) };
}

/** With the types whose ids an argument takes, which are those that are imported by such an id. */
function withTargets(types: readonly DescribedType[]): DescribedType[] {
  const idOf = (shapes: readonly string[] | undefined) =>
    types.filter(({ importId }) => importId?.some((shape) => shapes?.includes(shape))).map(({ name }) => name);
  const attributeOf = ({ block, elem, ...facts }: DescribedAttribute): DescribedAttribute => {
    const targets = idOf(facts.id);
    return {
      ...facts,
      ...(targets.length > 0 && { idOf: targets }),
      ...(block && { block: bodyOf(block) }),
      ...(elem && { elem: attributeOf(elem) }),
    };
  };
  const bodyOf = (body: DescribedBody): DescribedBody =>
    Object.fromEntries(Object.entries(body).map(([name, of]) => [name, attributeOf(of)]));
  return types.map((type) => ({ ...type, attributes: bodyOf(type.attributes) }));
}

function anyType(making: Making, kind: DescribedType["kind"], name: string): DescribedType {
  const { random, dialect } = making;
  const isResource = kind === "resource";
  const attributes = withGroups(making, anyBody(making, isResource, 0));
  const importable = random.below(3) > 0;
  return {
    kind,
    name,
    attributes,
    ...(isResource && { importable }),
    ...(isResource && importable && random.below(2) === 0 && { importId: [random.pick(shapes)] }),
    ...(isResource && dialect === "sdk" && { timeoutMinutes: { create: 30, delete: 5, read: 5 } }),
    ...(random.below(8) === 0 && { deprecated: true, deprecatedMentions: ["test_successor"] }),
  };
}

function anyBody(making: Making, isResource: boolean, depth: number, enclosing: Context = {}): DescribedBody {
  const { random } = making;
  const count = 1 + random.below(depth === 0 ? 8 : 3);
  return Object.fromEntries(
    Array.from({ length: count }, (_, index) => {
      const isNested = depth < 3 && random.below(4) === 0;
      const attribute = isNested ? anyNested(making, isResource, depth, enclosing) : anyValue(making, isResource);
      return [`${random.pick(["name", "size", "kind", "mode"])}_${depth}${index}`, attribute] as const;
    }),
  );
}

/** A block, or an attribute with names in it, which has only attributes. */
function anyNested(making: Making, isResource: boolean, depth: number, enclosing: Context): DescribedAttribute {
  const { random, dialect, protocol } = making;
  const isAttribute = enclosing.isAttribute || (protocol === 6 && random.below(2) === 0);
  const isRequired = random.below(4) === 0;
  if (isAttribute) {
    const type = random.pick(["object", "list", "set", "map"] as const);
    const block = anyBody(making, isResource, depth + 1, { isAttribute });
    return { type, configMode: "object", ...(isRequired ? { required: true } : { optional: true }), block };
  }
  const type = random.pick(dialect === "sdk" ? (["list", "set"] as const) : (["list", "set", "object"] as const));
  const isInSet = enclosing.isInSet || type === "set";
  const block = anyBody(making, isResource, depth + 1, { isInSet });
  const isOne = type !== "object" && random.below(2) === 0;
  return {
    type,
    ...(isRequired ? { required: true } : { optional: true }),
    ...(isOne && { maxItems: 1 }),
    // Of a block that is always there, or in a set, nothing shows whether its coming replaces.
    ...(isResource && type === "list" && !isRequired && !isInSet && random.below(3) === 0 && { forceNew: true }),
    block,
  };
}

function anyValue(making: Making, isResource: boolean): DescribedAttribute {
  const { random } = making;
  const attribute: Mutable = random.pick([
    () => anyText(making),
    () => anyText(making),
    () => anyNumber(making),
    (): Mutable => ({ type: "bool" }),
    (): Mutable => ({ type: random.pick(["list", "set"] as const), elem: anyText(making) }),
    (): Mutable => ({ type: "map", elem: { type: "string" } }),
  ])();
  const role = random.below(10);
  if (role === 0) {
    return {
      type: attribute.type === "int" ? "number" : attribute.type,
      computed: true,
      ...(attribute.elem && { elem: { type: attribute.elem.type } }),
    };
  }
  if (role < 4) attribute.required = true;
  else attribute.optional = true;
  if (random.below(8) === 0) attribute.sensitive = true;
  if (random.below(8) === 0) {
    attribute.deprecated = true;
    attribute.deprecatedMentions = random.pick([["other_name"], ["other_name", "third_name"]]);
  }
  if (isResource) addPlanned(making, attribute);
  return attribute;
}

/** What only plans tell. */
function addPlanned({ random, dialect }: Making, attribute: Mutable): void {
  const isScalar = !attribute.elem;
  if (isScalar && attribute.optional && random.below(8) === 0) {
    attribute.writeOnly = true;
    return;
  }
  if (random.below(2) === 0) attribute.forceNew = true;
  if (!attribute.optional) return;
  const otherwise = isScalar && random.below(2) === 0 ? defaultFor(attribute) : undefined;
  if (otherwise !== undefined) {
    attribute.default = otherwise;
    // The framework wants an argument with a default to be one that the provider may set.
    if (dialect === "framework") attribute.computed = true;
  } else if (random.below(3) === 0) attribute.computed = true;
}

function defaultFor({ type, values, ranges, divisibleBy, format, id, length, pattern }: DescribedAttribute) {
  if (values) return values[0];
  if (type === "bool") return true;
  if (type === "int" || type === "number") return (ranges?.[0]?.[0] || ranges?.[0]?.[1] || 7) * (divisibleBy ?? 1);
  return format || id || length || pattern ? undefined : "something";
}

function anyText({ random, dialect }: Making): Mutable {
  const facts: Partial<Mutable> = random.pick([
    () => ({}),
    () => ({ values: random.pick(valueLists) }),
    () => ({ values: random.pick(valueLists) }),
    () => ({ values: ["Blue", "Green"], ...(dialect === "sdk" && { ignoreCase: true }) }),
    () => ({ length: random.pick(lengths) }),
    () => ({ pattern: [random.pick(patterns)] }),
    () => ({ format: random.pick(textFormats) }),
    () => ({ id: [random.pick(shapes)] }),
  ])();
  return { type: "string", ...facts };
}

function anyNumber({ random, dialect }: Making): Mutable {
  const type = dialect === "sdk" ? "int" : "number";
  return random.pick([
    (): Mutable => ({ type }),
    (): Mutable => ({ type, ranges: [random.pick(ranges)] }),
    (): Mutable => ({ type, ranges: [[10, 1000]], ...(dialect === "sdk" && { divisibleBy: 10 }) }),
    (): Mutable => ({ type, values: random.pick([[1, 2, 4], [7, 30, 365], [-1]]) }),
  ])();
}

const valueLists = [["Basic", "Standard"], ["on", "off", "automatic"], ["Standard_LRS", "Standard_GRS"], ["v1.0", "v2.0"], ["a b", "c, d"], ["Only"]]; // biome-ignore format: one list
const lengths = [[1, 80], [3, 24], [6, 6], [2, 4096], [1, 128]] as const; // biome-ignore format: one list
const patterns = ["^[a-z]+$", "^[a-z][a-z0-9-]{1,22}[a-z0-9]$", "^[^/]+$", "^[A-Za-z0-9_]{3,63}$", "^v\\d+$"];
const textFormats = ["not-empty", "not-blank", "uuid", "https-url", "url", "ipv4", "cidr", "rfc3339", "iso8601-duration", "email", "base64", "json"]; // biome-ignore format: one list
const ranges = [[1, null], [0, 100], [null, 64], [-5, 5], [443, 65535], [100, 2147483646], [5, 5]] as const; // biome-ignore format: one list
const shapes = [
  "/subscriptions/{}/resourceGroups/{}",
  "/subscriptions/{}/resourceGroups/{}/providers/Microsoft.Network/virtualNetworks/{}/subnets/{}",
  "/subscriptions/{}/resourceGroups/{}/providers/Microsoft.Example/things/{}",
];

/** Puts some of the arguments at the top into groups. */
function withGroups({ random, dialect }: Making, body: DescribedBody): DescribedBody {
  const optional = Object.entries(body).flatMap(([name, { optional: is, computed, default: otherwise }]) =>
    is && !computed && otherwise === undefined ? [name] : [],
  );
  const members = optional.filter(() => random.below(2) === 0).slice(0, 3);
  if (members.length < 2) return body;
  const group = random.pick(["conflictsWith", "exactlyOneOf", "atLeastOneOf", "requiredWith"] as const);
  const isWithSelf = group !== "conflictsWith" && !(group === "requiredWith" && dialect === "framework");
  return Object.fromEntries(
    Object.entries(body).map(([name, attribute]) => {
      if (!members.includes(name)) return [name, attribute];
      return [name, { ...attribute, [group]: isWithSelf ? members : members.filter((other) => other !== name) }];
    }),
  );
}
