// What the cases of hcl-lang's decoder refer to, as declarations in a file beside them.
import { Excepted, namedIn, typed } from "./schemas.mjs";
import { allOf, partsOf, spanOf } from "./tables.mjs";

/** The steps of an address as Go writes it: `{ name }` and `{ key }`, the text of a key as Terraform writes it. */
export function stepsOf(node) {
  return (node?.elements ?? []).map(({ value }) => {
    const parts = partsOf(value);
    const key = parts.get("Key");
    if (!key) return { name: parts.get("Name")?.string };
    const [first] = key.arguments ?? [];
    return { key: first?.string !== undefined ? JSON.stringify(first.string) : String(first?.number) };
  });
}

/** An address as it is written. */
export function written(steps) {
  return steps.map(({ name, key }, index) => (key ? `[${key}]` : `${index > 0 ? "." : ""}${name}`)).join("");
}

/** What Terraform itself gives a name. */
const given = new Set(["each", "count", "self", "path", "terraform"]);

/** Roots of the steps that lead to something else than a resource, with how many steps name it. */
export const rooted = { var: 2, local: 2, module: 2, data: 3 };

/** How many steps of an address name what is declared; throws where Terraform has no such address. */
export function headLength(steps) {
  const [root, second] = steps;
  if (given.has(root?.name)) return 0;
  const length = rooted[root?.name] ?? 2;
  if (!second?.name || steps.length < length || steps.slice(0, length).some(({ name }) => !name))
    throw new Excepted("an address of a form that Terraform does not have");
  return length;
}

/** What may be referred to, of Go's `reference.Targets` and what is in them: `{ steps, type }`. */
export function targetsIn(node) {
  return (node?.elements ?? []).flatMap(({ value }) => {
    const parts = partsOf(value);
    const target = { steps: stepsOf(parts.get("Addr") ?? parts.get("LocalAddr")), type: parts.get("Type") };
    return [target, ...targetsIn(parts.get("NestedTargets"))];
  });
}

/** What refers in a text, of Go's `reference.Origins`, in its order: `{ steps, start, end }`. */
export function originsIn(node, text) {
  const origins = [...allOf(node)].filter(({ type }) => /^reference\.\w+Origin$/.test(type ?? "")).map(partsOf);
  return origins
    .map((parts) => ({
      steps: stepsOf(parts.get("Addr") ?? parts.get("TargetAddr")),
      ...spanOf(parts.get("Range"), text),
    }))
    .filter(({ start }) => start !== undefined)
    .sort((one, other) => one.start - other.start);
}

/** The edits by which what has a name of one step, which Terraform does not have, becomes a local value, and what each origin then is. */
export function asLocals(origins) {
  const isOneStep = ({ steps }) => steps.length === 1 && !given.has(steps[0].name);
  return {
    edits: origins.filter(isOneStep).map(({ start }) => ({ start, end: start, text: "local." })),
    origins: origins.map((one) => (isOneStep(one) ? { ...one, steps: [{ name: "local" }, ...one.steps] } : one)),
  };
}

/** Whether Terraform has addresses of that form. */
export function isSayable({ steps }) {
  try {
    return headLength(steps) >= 0;
  } catch {
    return false;
  }
}

/** A file that declares addresses, each `{ steps, type }`, and the types that this needs. */
export function declared(addresses) {
  const heads = new Map();
  for (const { steps, type } of addresses) {
    const length = headLength(steps);
    if (length === 0) continue;
    const head = written(steps.slice(0, length));
    const known = heads.get(head) ?? { steps: steps.slice(0, length), fields: new Map(), keys: new Map() };
    const last = steps.at(-1).key;
    if (last?.startsWith('"')) known.keys.set(steps.at(-2).name, [...(known.keys.get(steps.at(-2).name) ?? []), last]);
    if (steps.length === length) known.type = type ?? known.type;
    else if (steps[length].name) known.fields.set(steps[length].name, steps.length === length + 1 ? type : undefined);
    heads.set(head, known);
  }
  const all = [...heads.values()];
  const text = all.map(declarationOf).join("\n");
  return { files: all.length > 0 ? { "declarations.tf": text } : {}, types: typesIn(all) };
}

function declarationOf({ steps, type, fields, keys }) {
  const [root, second, third] = steps.map(({ name }) => name);
  const settings = [...keys].map(([name, all]) => `  ${name} = { ${all.map((key) => `${key} = "x"`)} }\n`).join("");
  if (root === "var") {
    const own = keys.has(second) ? settings.replace(`  ${second} =`, "  default =") : "";
    return `variable "${second}" {\n  type = ${typeText(type, fields)}\n${own}}\n`;
  }
  if (root === "local") return `locals {\n  ${second} = ${sample(type, fields)}\n}\n`;
  if (root === "module") return `module "${second}" {\n  source = "./${second}"\n}\n`;
  if (root === "data") return `data "${second}" "${third}" {\n${settings}}\n`;
  return `resource "${root}" "${second}" {\n${settings}}\n`;
}

/** The types of what is declared, with the attributes that are referred to. */
function typesIn(all) {
  return all.flatMap(({ steps, type, fields }) => {
    const [root, second] = steps.map(({ name }) => name);
    if (root !== "data" && Object.hasOwn(rooted, root)) return [];
    const names = [...(typed(type).block?.keys() ?? []), ...fields.keys()];
    const body = new Map(
      names.map((name) => [name, { ...attributeTyped(name, type, fields), optional: true, computed: true }]),
    );
    return [root === "data" ? { kind: "data", name: second, body } : { kind: "resource", name: root, body }];
  });
}

function attributeTyped(name, type, fields) {
  return typed(type).block?.get(name) ?? typed(fields.get(name));
}

/** A type as Terraform writes it; of what is only referred to by its fields, an object of these. */
export function typeText(node, fields = new Map()) {
  const name = (node?.call ?? node?.name ?? "").replace("cty.", "");
  const [first] = node?.arguments ?? [];
  if (["String", "Number", "Bool"].includes(name)) return name.toLowerCase();
  if (["List", "Set", "Map"].includes(name)) return `${name.toLowerCase()}(${typeText(first)})`;
  if (name.startsWith("Object"))
    return `object({ ${namedIn(first)
      .map(([key, value]) => `${key} = ${typeText(value)}`)
      .join(", ")} })`;
  if (name === "EmptyTuple") return "tuple([])";
  if (name === "EmptyObject") return "object({})";
  if (name === "Tuple") return `tuple([${first.elements.map(({ value }) => typeText(value)).join(", ")}])`;
  if (fields.size === 0) return "any";
  return `object({ ${[...fields].map(([key, value]) => `${key} = ${typeText(value)}`).join(", ")} })`;
}

/** A value of a type. */
function sample(node, fields = new Map()) {
  const name = (node?.call ?? node?.name ?? "").replace("cty.", "");
  const [first] = node?.arguments ?? [];
  if (name === "Number") return "1";
  if (name === "Bool") return "true";
  if (name === "List") return `tolist([${sample(first)}])`;
  if (name === "Set") return `toset([${sample(first)}])`;
  if (name === "Map") return `tomap({ key = ${sample(first)} })`;
  if (name === "EmptyTuple") return "[]";
  if (name === "Tuple") return `[${first.elements.map(({ value }) => sample(value)).join(", ")}]`;
  const names = name.startsWith("Object") ? namedIn(first) : [...fields];
  if (names.length > 0) return `{ ${names.map(([key, value]) => `${key} = ${sample(value)}`).join(", ")} }`;
  return '"text"';
}

/** The type of what a constraint takes. */
export function constraintText(node) {
  const parts = partsOf(node);
  const kind = node?.type?.replace("schema.", "");
  const inside = () => constraintText(parts.get("Elem"));
  if (kind === "LiteralType") return typeText(parts.get("Type"));
  if (kind === "AnyExpression") return typeText(parts.get("OfType"));
  if (kind === "List" || kind === "Set" || kind === "Map") return `${kind.toLowerCase()}(${inside()})`;
  if (kind === "Tuple")
    return `tuple([${(parts.get("Elems")?.elements ?? []).map(({ value }) => constraintText(value)).join(", ")}])`;
  throw new Excepted("a tuple of words, which neither a provider nor a variable can have");
}
