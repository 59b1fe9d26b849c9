// A case of hcl-lang's decoder as a module of Terraform: the body that it makes up is that of a resource, what it refers to is declared.
import { constraintText, declared } from "./declarations.mjs";
import { bodyOf, Excepted, namedIn } from "./schemas.mjs";
import { allOf, partsOf } from "./tables.mjs";

/**
 * `{ files, file, place, types, named }`: texts by name, the file with the text of the case, where an offset or a span of that text is there, bodies of
 * types, and what an address of the case is (its steps). `edits` are `[{ start, end, text }]`, `addresses` what has to be declared. Throws
 * `Excepted` where Terraform has no such thing.
 */
export function laidOut(one, { edits = [], addresses = [] } = {}) {
  if (one.text === undefined) throw new Excepted("a text that its test does not have");
  if (!one.attributes && !one.body) throw new Excepted("a schema that its test does not have");
  const { opening, closing, types, edits: own = [], named = (steps) => steps, files = {} } = around(one);
  const { text, place } = edited(one.text, [...own, ...edits]);
  const file = one.isJson ? "main.tf.json" : "main.tf";
  const declarations = declared(addresses);
  const at = (offset) => opening.length + place(offset);
  return {
    files: { [file]: `${opening}${text}${closing}`, ...files, ...declarations.files },
    file,
    place: (where) => (typeof where === "number" ? at(where) : where && { start: at(where.start), end: at(where.end) }),
    types: [...types, ...declarations.types],
    named,
  };
}

/** A text with edits, and where what was at an offset is in it. */
function edited(text, edits) {
  let result = "";
  let from = 0;
  const inOrder = edits.toSorted((one, other) => one.start - other.start);
  for (const edit of inOrder) {
    result += text.slice(from, edit.start) + edit.text;
    from = edit.end;
  }
  const place = (offset) => {
    let by = 0;
    for (const { start, end, text: written } of inOrder) {
      if (offset < start) break;
      by +=
        offset >= end ? written.length - (end - start) : Math.min(offset - start, written.length) - (offset - start);
    }
    return offset + by;
  };
  return { text: result + text.slice(from), place };
}

/** What stands around the text, the types that it needs: `{ kind, name, body }`, and what is written otherwise in it. */
function around(one) {
  const blocks = namedIn(partsOf(one.body).get("Blocks"));
  const attributes = attributesOf(one);
  const hasArguments = namedIn(attributes).length > 0;
  if (
    blocks.some(
      ([name, node]) => terraforms.has(name) || partsOf(node).has("Labels") || (isOfTargets(one) && !hasArguments),
    )
  ) {
    if (hasArguments) throw new Excepted("arguments at the top of a file");
    return atTop(one, blocks);
  }
  if (isInLocals(one)) {
    if (blocks.length > 0) throw new Excepted("arguments at the top of a file");
    return one.isJson
      ? { opening: '{"locals": ', closing: "}", types: [] }
      : { opening: "locals {\n", closing: "\n}\n", types: [] };
  }
  if (!one.isJson && blocks.length === 0 && [...allOf(attributes)].some(isTuple)) return inCall(attributes);
  if (one.aspect === "tokens" && namedIn(attributes).some(([, node]) => isOfType(node)))
    return asVariable(one, attributes);
  const type = { kind: "resource", name: "made_thing", body: bodyOf(attributes, partsOf(one.body).get("Blocks")) };
  return one.isJson
    ? { opening: '{"resource": {"made_thing": {"this": ', closing: "}}}", types: [type] }
    : { opening: 'resource "made_thing" "this" {\n', closing: "\n}\n", types: [type] };
}

const isTuple = ({ call, name, type }) => call === "cty.Tuple" || name === "cty.EmptyTuple" || type === "schema.Tuple";

const isOfType = (node) => partsOf(node).get("Constraint")?.type === "schema.TypeDeclaration";

/** Types are written in variables alone. */
function asVariable({ text }, attributes) {
  const [[name] = []] = namedIn(attributes);
  const edits = text.startsWith(name) ? [{ start: 0, end: name.length, text: "type" }] : [];
  return { opening: 'variable "this" {\n', closing: "\n}\n", types: [], edits };
}

/** No provider has tuples, but variables of modules do. */
function inCall(attributes) {
  const variables = namedIn(attributes).map(
    ([name, node]) => `variable "${name}" {\n  type = ${constraintText(partsOf(node).get("Constraint"))}\n}\n`,
  );
  return {
    ...{ opening: 'module "this" {\nsource = "./made"\n', closing: "\n}\n", types: [] },
    files: { "made/main.tf": variables.join("") },
  };
}

/** The arguments that a case makes up, outside of blocks. */
export function attributesOf({ attributes, body }) {
  return attributes ?? partsOf(body).get("Attributes");
}

const isOfTargets = ({ aspect }) => aspect === "targets";

/** Whether the text of a case becomes local values, to be referred to. */
export function isInLocals(one) {
  return isOfTargets(one) && namedIn(partsOf(one.body).get("Blocks")).length === 0;
}

const terraforms = new Set(["resource", "data", "variable", "output", "locals", "module", "terraform", "provider"]);

/** Blocks as Terraform has them: of others each is a resource, whose type is what the case calls the block, or else its first label. */
function atTop({ isJson, text, aspect }, blocks) {
  const others = blocks.filter(([name]) => !terraforms.has(name));
  const types = blocks.flatMap(([name, node]) =>
    terraforms.has(name) ? typesOf(name, node, text) : typeOf(name, node, text),
  );
  if (others.length === 0) return { opening: "", closing: "", types };
  const nameless = others.filter(([, node]) => labelsOf(node) === 0).map(([name]) => name);
  if (isJson && (nameless.length > 0 || others.length < blocks.length))
    throw new Excepted("arguments at the top of a file");
  if (nameless.length > 0 && aspect !== "targets" && aspect !== "completion" && aspect !== "hover")
    throw new Excepted("arguments at the top of a file");
  if (isJson) return { opening: '{"resource": ', closing: "}", types };
  const edits = others.flatMap(([name, node]) => asResources(text, name, labelsOf(node)));
  const named = (steps) => {
    const [root, ...rest] = steps;
    return nameless.includes(root?.name) ? [root, { name: "this" }, ...rest] : steps;
  };
  return { opening: "", closing: "", types, edits, named };
}

const labelsOf = (node) => partsOf(node).get("Labels")?.elements.length ?? 0;

/** The edits that make resources of blocks of a name. */
function asResources(text, name, labels) {
  const heads = [...text.matchAll(new RegExp(`^${name}(?=[\\s{])`, "gm"))].map(({ index }) => index);
  if (labels > 2) throw new Excepted("a block with more than a type and a name");
  return heads.flatMap((start) => {
    const end = start + name.length;
    if (labels === 2) return [{ start, end, text: "resource" }];
    return [
      { start, end: start, text: 'resource "' },
      { start: end, end, text: labels === 0 ? '" "this"' : '"' },
    ];
  });
}

/** The type that a block is whose name is the case's own. */
function typeOf(name, node, text) {
  if (labelsOf(node) === 2) return typesOf("resource", node, text.replaceAll(name, "resource"));
  const parts = partsOf(node);
  if (parts.has("DependentBody")) throw new Excepted("a block whose body depends on its name");
  const body = partsOf(parts.get("Body"));
  return [{ kind: "resource", name, body: bodyOf(body.get("Attributes"), body.get("Blocks")) }];
}

/** The types that a block with a type says it may have; where it says nothing of them, those in the text. */
function typesOf(kind, node, text) {
  if (kind !== "resource" && kind !== "data") return [];
  const parts = partsOf(node);
  const fixed = partsOf(parts.get("Body"));
  const dependent = parts.get("DependentBody")?.elements ?? [];
  const types = dependent.flatMap(({ key, value }) => {
    const name = [...allOf(key)].find(({ string }) => string !== undefined)?.string;
    return name === undefined ? [] : [[name, partsOf(value)]];
  });
  const inText = [...text.matchAll(/\b(?:resource|data)\s+"([\w-]+)"/g)].map((match) => [match[1], new Map()]);
  const known = new Map([...inText, ...types]);
  return [...known].map(([name, body]) => ({
    kind,
    name,
    body: new Map([fixed, body].flatMap((each) => [...bodyOf(each.get("Attributes"), each.get("Blocks"))])),
  }));
}
