// Reads the tables of Go's tests: composite literals of strings, numbers, calls and other literals. No more of Go than they need.

const token =
  /\s+|\/\/[^\n]*|\/\*[\s\S]*?\*\/|(`[^`]*`)|("(?:[^"\\\n]|\\.)*")|('(?:[^'\\\n]|\\.)*')|(\d[\w.]*)|([A-Za-z_]\w*)|(:=|\.\.\.|[\s\S])/g;
const kinds = [undefined, "raw", "string", "rune", "number", "name", "sign"];

/**
 * All literals with elements that a Go text assigns to names, in its order: `{ name, value }`. A value is
 * `{ string }`, `{ number, digits }`, `{ name }`, `{ call, arguments }`, `{ elements: [{ key, value }], fields, type }` or `{ other: true }`;
 * `fields` are the names of the parts of each element where the type is a struct that is written there, `type` is its name otherwise.
 */
export function literalsIn(text) {
  const tokens = tokensOf(text);
  const found = [];
  for (let at = 0; at + 2 < tokens.length; at++) {
    if (tokens[at].kind !== "name" || ![":=", "="].includes(tokens[at + 1].text)) continue;
    const reader = { tokens, text, at: at + 2 };
    const value = attempt(() => readExpression(reader));
    if (!value?.elements) continue;
    found.push({ name: tokens[at].text, value });
    at = reader.at - 1;
  }
  return found;
}

/**
 * What a text does, in its order: `{ name, value }` for what is assigned, the first name where there are several, and `{ value }` for calls
 * of what is in a package or a variable. Values are as there; what is put together by `+` is `{ other: true, sum: [left, right] }`.
 */
export function statementsIn(text) {
  const tokens = tokensOf(text);
  const found = [];
  for (let at = 0; at + 2 < tokens.length; at++) {
    if (tokens[at].kind !== "name") continue;
    const signs = tokens.slice(at + 1, at + 4).map((one) => one.text);
    const behind = isAssigned(signs[0]) ? 2 : signs[0] === "," && isAssigned(signs[2]) ? 4 : 0;
    if (behind === 0 && signs[0] !== "." && signs[0] !== "(") continue;
    const reader = { tokens, text, at: at + behind };
    const value = attempt(() => readExpression(reader));
    if (!value || (behind === 0 && !value.call)) continue;
    found.push(behind > 0 ? { name: tokens[at].text, value } : { value });
    at = reader.at - 1;
  }
  return found;
}

const isAssigned = (sign) => sign === ":=" || sign === "=";

function tokensOf(text) {
  const tokens = [];
  for (const match of text.matchAll(token)) {
    const at = kinds.findIndex((kind, index) => kind && match[index] !== undefined);
    if (at > 0) tokens.push({ kind: kinds[at], text: match[at], start: match.index });
  }
  return tokens;
}

/** What an element of a table has under its fields' names. */
export function fieldsOf(row, fields = []) {
  const entries = row.elements.map(({ key, value }, index) => [key?.name ?? fields[index], value]);
  return new Map(entries);
}

function attempt(read) {
  try {
    return read();
  } catch {
    return undefined;
  }
}

function readExpression(reader) {
  let left = readOperand(reader);
  while (["+", "-", "*", "/", "|", "<", ">", "=", "!", "&"].includes(peek(reader)) && !isEnd(reader)) {
    const sign = next(reader).text;
    const right = readOperand(reader);
    const areTexts = sign === "+" && left.string !== undefined && right.string !== undefined;
    left = areTexts
      ? { string: left.string + right.string }
      : { other: true, ...(sign === "+" && { sum: [left, right] }) };
  }
  return left;
}

function readOperand(reader) {
  const { kind, text } = next(reader);
  if (kind === "raw") return { string: text.slice(1, -1).replaceAll("\r", "") };
  if (kind === "string") return readPostfix(reader, { string: unquoted(text) });
  if (kind === "rune") return { other: true };
  if (kind === "number") return { number: Number(text.replaceAll("_", "")), digits: text };
  if (text === "&" || text === "*") return readOperand(reader);
  if (text === "-") {
    const { number } = readOperand(reader);
    return number === undefined ? { other: true } : { number: -number };
  }
  if (text === "(") {
    const inner = readExpression(reader);
    expect(reader, ")");
    return readPostfix(reader, inner);
  }
  if (text === "{" || text === "[" || text === "map" || text === "struct") {
    reader.at--;
    return text === "{" ? readElements(reader) : readTyped(reader);
  }
  if (text === "func") {
    while (peek(reader) !== "{") next(reader);
    skipBalanced(reader);
    return readPostfix(reader, { other: true });
  }
  if (kind !== "name") throw new Error(`unexpected ${text}`);
  return readPostfix(reader, { name: text });
}

/** A type of several parts, and the literal or the conversion behind it. */
function readTyped(reader) {
  const fields = skipType(reader);
  if (peek(reader) === "{") return readPostfix(reader, readElements(reader, fields));
  if (peek(reader) === "(") return readPostfix(reader, { name: "conversion" });
  return { other: true };
}

/** Passes a type; of a struct in it, gives the names of its fields. */
function skipType(reader) {
  const { text } = next(reader);
  if (text === "[") {
    while (next(reader).text !== "]");
    return skipType(reader);
  }
  if (text === "map") {
    while (next(reader).text !== "]");
    return skipType(reader);
  }
  if (text === "*") return skipType(reader);
  if (text === "struct") return readFields(reader);
  if (text === "func" || text === "interface") {
    while (peek(reader) !== "{" && peek(reader) !== "(") next(reader);
    skipBalanced(reader);
    return undefined;
  }
  while (peek(reader) === ".") {
    next(reader);
    next(reader);
  }
  return undefined;
}

function readFields(reader) {
  const from = reader.tokens[reader.at].start + 1;
  skipBalanced(reader);
  const to = reader.tokens[reader.at - 1].start;
  const lines = reader.text.slice(from, to).split("\n");
  return lines.flatMap((line) => /^\s*((?:\w+\s*,\s*)*\w+)\s+\S/.exec(line)?.[1].split(/\s*,\s*/) ?? []);
}

function readElements(reader, fields) {
  expect(reader, "{");
  const elements = [];
  while (peek(reader) !== "}") {
    const first = readExpression(reader);
    if (peek(reader) === ":") {
      next(reader);
      elements.push({ key: first, value: readExpression(reader) });
    } else elements.push({ value: first });
    if (peek(reader) === ",") next(reader);
  }
  next(reader);
  return { elements, fields };
}

function readPostfix(reader, operand) {
  let value = operand;
  for (;;) {
    const sign = peek(reader);
    if (sign === ".") {
      next(reader);
      const { text } = next(reader);
      value = value.name ? { name: `${value.name}.${text}` } : { name: text, of: value };
    } else if (sign === "(") {
      next(reader);
      const given = [];
      while (peek(reader) !== ")") {
        given.push(readExpression(reader));
        while (peek(reader) === "," || peek(reader) === "...") next(reader);
      }
      next(reader);
      value = { call: value.name, arguments: given, of: value.of };
    } else if (sign === "[") {
      skipBalanced(reader);
      value = { other: true };
    } else if (sign === "{" && value.name && /(^|\.)[A-Z]\w*$/.test(value.name))
      value = { ...readElements(reader, undefined), type: value.name };
    else return value;
  }
}

function skipBalanced(reader) {
  let depth = 0;
  do {
    const { text, kind } = next(reader);
    if (kind !== "sign") continue;
    if ("([{".includes(text)) depth++;
    if (")]}".includes(text)) depth--;
  } while (depth > 0);
}

/** What a literal of Go in quotes says. */
export function unquoted(text) {
  const json = text
    .replace(/\\x([0-9a-fA-F]{2})/g, "\\u00$1")
    .replace(/\\U([0-9a-fA-F]{8})/g, (_, hex) => String.fromCodePoint(Number.parseInt(hex, 16)))
    .replace(/\\a/g, "\\u0007")
    .replace(/\\v/g, "\\u000b")
    .replace(/\\'/g, "'")
    .replaceAll("\t", "\\t");
  return JSON.parse(json);
}

function isEnd(reader) {
  return reader.at >= reader.tokens.length;
}

function peek(reader) {
  const one = reader.tokens[reader.at];
  return one && (one.kind === "sign" || one.kind === "name") ? one.text : undefined;
}

function next(reader) {
  const one = reader.tokens[reader.at++];
  if (!one) throw new Error("the end of the text");
  return one;
}

function expect(reader, sign) {
  if (next(reader).text !== sign) throw new Error(`${sign} expected`);
}
