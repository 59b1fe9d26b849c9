// terraform-ls' tests of its handlers: what each sends to the server, and what it expects, as plain cases.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fieldsOf, statementsIn } from "../goText.mjs";
import { filesBelow } from "../material.mjs";
import { Excepted } from "./schemas.mjs";

/** Where the folder of a test is, for the service. */
const root = "file:///referee";

/** Cases `{ name, method, files, params, result, schemas }`; where one needs something else than its text, `{ name, method, excepted }` with the reason. */
export function handlerCases(material) {
  const folder = join(material, "terraform-ls/internal/langserver/handlers");
  if (!existsSync(folder)) return [];
  const files = readdirSync(folder).filter((file) => file.endsWith("_test.go"));
  const globals = new Map(files.flatMap((file) => textsIn(readFileSync(join(folder, file), "utf8"))));
  return files.sort().flatMap((file) => {
    const [, ...tests] = readFileSync(join(folder, file), "utf8").split(/^func (?=Test)/m);
    return tests.flatMap((test) => casesIn(test, { folder, file, schemas: globals.get("testModuleSchemaOutput") }));
  });
}

/** Texts that a file gives names to, outside of functions. */
function textsIn(source) {
  return [...source.matchAll(/^var (\w+) = `([^`]*)`/gm)].map(([, name, text]) => [name, text]);
}

function casesIn(test, { folder, file, schemas }) {
  const name = `${file}: ${/^\w+/.exec(test)[0]}`;
  const names = new Map();
  const known = { names, folder };
  const files = {};
  const cases = [];
  for (const { name: assigned, value } of statementsIn(test)) {
    if (assigned) names.set(assigned, value);
    write(value, files, known);
    if (value.call === "document.DirHandleFromPath") Object.assign(files, materialBelow(value, known));
    if (!/^ls\.(?:Call|Notify)/.test(value.call ?? "")) continue;
    const request = fieldsOf(value.arguments[1]);
    const method = textOf(request.get("Method"), known);
    const params = jsonOf(request.get("ReqParams"), known);
    if (method === "textDocument/didOpen" && params) files[params.textDocument.uri] = params.textDocument.text ?? "";
    if (!isAsked.test(method) || !value.call.startsWith("ls.CallAndExpect")) continue;
    const expected = value.arguments[2] && jsonOf(value.arguments[2], known);
    cases.push({
      ...{ name, method, files: { ...files }, params, result: expected?.result },
      schemas: /testModuleSchemaOutput/.test(test) ? JSON.parse(schemas) : undefined,
      excepted: value.call.endsWith("Error")
        ? "a question about the protocol, not about a text"
        : !params || expected === undefined || Object.values(files).includes(undefined)
          ? "a question that its test does not have"
          : undefined,
    });
  }
  return cases;
}

/** Notes what a call writes: a file as a whole, or one that has been created. */
function write({ call, arguments: given = [] }, files, known) {
  const [first, second, third] = given;
  if (call === "os.WriteFile") files[placeOf(first, known)] = textOf(second, known);
  if (call === "writeContentToFile") files[placeOf(second, known)] = textOf(third, known);
  if (call === "os.Create") known.created = placeOf(first, known);
  if (call === "f.WriteString" && known.created) files[known.created] = textOf(first, known);
}

const isAsked =
  /^(?:textDocument\/(?:completion|hover|definition|declaration|references|documentSymbol|semanticTokens\/full|formatting|codeLens|signatureHelp|documentLink)|workspace\/symbol)$/;

/** The files of a folder that a test takes from its material. */
function materialBelow(value, known) {
  const place = placeOf(value.arguments[0], known);
  const path = place?.slice(root.length + 1);
  if (!path?.startsWith("testdata")) return {};
  const below = Object.entries(filesBelow(join(known.folder, path)));
  return Object.fromEntries(
    below.flatMap(([file, text]) => (/\.tf(?:vars)?$/.test(file) ? [[`${place}/${file}`, String(text)]] : [])),
  );
}

function jsonOf(node, known) {
  const text = textOf(node, known);
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The text that an expression of Go comes to; undefined where that is not written in the test. */
function textOf(node, known) {
  if (!node) return undefined;
  if (node.string !== undefined) return node.string;
  if (node.sum) {
    const [left, right] = node.sum.map((one) => textOf(one, known));
    return left === undefined || right === undefined ? undefined : left + right;
  }
  if (node.call === "conversion") return textOf(node.arguments[0], known);
  if (node.call === "fmt.Sprintf") return formatted(node.arguments, known);
  if (node.name && known.names.has(node.name)) return textOf(known.names.get(node.name), known);
  return placeOf(node, known);
}

function formatted([pattern, ...given], known) {
  const text = textOf(pattern, known);
  const texts = given.map((one) => textOf(one, known));
  if (text === undefined || texts.includes(undefined)) return undefined;
  let next = 0;
  return text.replace(/%(?:q|s|%)/g, (verb) => {
    if (verb === "%%") return "%";
    const value = texts[next++] ?? "";
    return verb === "%q" ? JSON.stringify(value) : value;
  });
}

/** The address of a folder or a file that an expression of Go comes to. */
function placeOf(node, known, depth = 0) {
  if (!node || depth > 20) return undefined;
  const name = node.call ?? node.name;
  const [first, ...others] = node.arguments ?? [];
  if (name === "TempDir") return root;
  if (name === "filepath.Join") {
    const parts = [
      placeOf(first, known, depth + 1) ?? (first?.string && `${root}/${first.string}`),
      ...others.map((one) => one.string),
    ];
    return parts.includes(undefined) ? undefined : parts.join("/");
  }
  if (/^(?:filepath\.Abs|document\.DirHandleFromPath|uri\.FromPath)$/.test(name ?? ""))
    return placeOf(first, known, depth + 1);
  if (node.of) return placeOf(node.of, known, depth + 1);
  const [variable, ...rest] = (name ?? "").split(".");
  const value = known.names.get(variable);
  return value && (rest.length === 0 || ["URI", "Path"].includes(rest[0]))
    ? placeOf(value, known, depth + 1)
    : undefined;
}

/** Types of the providers in what Terraform prints of their schemas. */
export function typesOf(schemas) {
  return Object.entries(schemas?.provider_schemas ?? {}).flatMap(([address, one]) => {
    const of = (kind, all) =>
      Object.entries(all ?? {}).map(([name, { block }]) => ({ kind, name, body: bodyOf(block) }));
    const provider = one.provider
      ? [{ kind: "provider", name: address.split("/").at(-1), body: bodyOf(one.provider.block) }]
      : [];
    return [...provider, ...of("resource", one.resource_schemas), ...of("data", one.data_source_schemas)];
  });
}

function bodyOf({ attributes = {}, block_types: blocks = {} }) {
  const summary = ({ description }) => description && { summary: description };
  return new Map([
    ...Object.entries(attributes).map(([name, one]) => {
      const { required, optional, computed, sensitive, deprecated } = one;
      return [
        name,
        {
          ...typeOf(one.type),
          required,
          optional: optional ?? (!required && !computed),
          computed,
          sensitive,
          deprecated,
          ...summary(one),
        },
      ];
    }),
    ...Object.entries(blocks).map(([name, { nesting_mode: mode, block }]) => {
      if (mode === "map") throw new Excepted("a nested block with labels");
      return [
        name,
        {
          type: mode === "set" ? "set" : "list",
          optional: true,
          block: bodyOf(block),
          ...(mode === "single" && { maxItems: 1 }),
        },
      ];
    }),
  ]);
}

function typeOf(type) {
  if (!Array.isArray(type)) return { type };
  const [kind, inside] = type;
  return kind === "object"
    ? {
        type: "object",
        configMode: "object",
        block: new Map(Object.entries(inside).map(([name, one]) => [name, typeOf(one)])),
      }
    : { type: kind, elem: typeOf(inside) };
}
