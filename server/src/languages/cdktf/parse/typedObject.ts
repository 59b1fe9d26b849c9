/**
 * An object whose type alone says what it is, since nothing makes a construct of it yet: a program in which something does. Types are
 * read as far as they are named, within `Partial<…>` and the like, as lists, and as what objects have by any key; no others.
 */

import type { Catalog } from "../../../catalog/index";
import { codeString } from "../../../text/index";
import { mayUseCdk } from "../mayUseCdk";
import { classOf, propertyOf } from "../names";
import { resolveMember, resolveModule } from "./constructs/bindings";
import type { ConstructClass, Resolution } from "./constructs/construct";
import type { PropertyTable } from "./constructs/propertyTable";
import { pairBrackets } from "./tokens/pairBrackets";
import { TokenKind } from "./tokens/token";
import { tokenize } from "./tokens/tokenize";
import type { Tokens } from "./tokens/tokens";

/** How far in front of an object, and behind it, its type is looked for. */
const reach = 400;

const many = String.raw`(?:Readonly)?Array<|Record<[^<>=;{},]{1,200},\s?|\{\s?\[[\w$]{1,200}\s?:\s?string\]\s?:\s?`;
const type = String.raw`(?:readonly )?(?:Readonly<)?(${many})?(?:(?:Partial|Readonly|Required|Omit|Pick)<)?([\w$]{1,200}(?:\.[\w$]{1,200}){0,5})(?:,[^<>=;{}]{0,200})?>{0,3}(\[\])?(?:;?\s?\})?`;
const ofVariable = new RegExp(String.raw`([\w$]{1,200})\s?:\s?${type}\s?=\s?$`);
const ofResult = new RegExp(String.raw`:\s?${type}\s?(?:=>\s?\(?)?$`);
const satisfied = new RegExp(String.raw`^\s?satisfies\s${type}`);

/** A name, the type of its value or of all that is in it, and where that value ends. */
interface Typed {
  readonly name: string;
  readonly type: string;
  readonly holds: "one" | "list" | "keys";
  /** Whether it is what a function with a body of its own returns. */
  readonly isReturned?: boolean;
  readonly end: number;
}

/**
 * The text with a construct around the typed object at an offset; undefined if there is no such object, or its type is
 * neither the config of a known class nor a part of one.
 */
export function withConstruct(text: string, offset: number, catalog: Catalog): string | undefined {
  if (!mayUseCdk(text)) return undefined;
  const tokens = tokenize(text);
  pairBrackets(tokens);
  const all = openAt(tokens, offset);
  for (const [index, open] of all.entries()) {
    const typed = typedAt(tokens, open);
    const value = typed?.isReturned ? returnedIn(tokens, open, all[index - 1]) : open;
    const step = value === undefined ? undefined : stepAt(tokens, value, offset);
    const construct = typed ? constructOf(typed, step, text, catalog) : loopedConstruct(tokens, open, step);
    const end = typed?.end ?? tokens.ends[tokens.mates[open]!]!;
    if (construct) return `${text.slice(0, end)};${construct};${text.slice(end)}`;
  }
  return undefined;
}

/** How many brackets around an offset are looked at. */
const most = 100;

/** The brackets that are open at an offset and closed behind it, the inmost first. */
function openAt({ kinds, starts, mates, count }: Tokens, offset: number): readonly number[] {
  const open: number[] = [];
  for (let at = 0; at < count && starts[at]! < offset; at++) {
    const kind = kinds[at];
    if (kind !== TokenKind.OpenBrace && kind !== TokenKind.OpenBracket) continue;
    const mate = mates[at]!;
    if (mate > at && mate < count && starts[mate]! >= offset) open.push(at);
  }
  return open.reverse().slice(0, most);
}

/** How an offset is led to from a list or an object that it is in: `[1]`, `["dev"]`; undefined where nothing names it there. */
function stepAt({ text, kinds, starts, ends, mates }: Tokens, open: number, offset: number): string | undefined {
  let item = 0;
  let last = open;
  for (let at = open + 1; starts[at]! < offset && at < mates[open]!; at = mates[at]! > at ? mates[at]! + 1 : at + 1)
    if (kinds[at] === TokenKind.Comma) {
      item++;
      last = at;
    }
  if (kinds[open] === TokenKind.OpenBracket) return `[${item}]`;
  const [key, colon] = [last + 1, last + 2];
  if (kinds[colon] !== TokenKind.Colon || starts[colon]! > offset) return undefined;
  const word = text.slice(starts[key], ends[key]);
  const name = kinds[key] === TokenKind.Name ? word : /^(["'])([^"'\\\n]{1,200})\1$/.exec(word)?.[2];
  return name === undefined ? undefined : `[${codeString(name)}]`;
}

/** What a function returns, whose body is in one bracket: the next bracket inward, where `return` is in front of that. */
function returnedIn({ text, starts }: Tokens, body: number, inner: number | undefined): number | undefined {
  const before = inner === undefined ? "" : text.slice(Math.max(starts[body]!, starts[inner]! - reach), starts[inner]);
  return /\breturn\s*$/.test(before.slice(-20)) ? inner : undefined;
}

/**
 * What makes a construct of an item of a list whose items a loop hands to one: `for (const account of accounts) new StorageAccount(this, "a", account)`,
 * and `accounts.forEach((account) => …)`.
 */
function loopedConstruct(tokens: Tokens, open: number, item: string | undefined): string | undefined {
  const { text, kinds, starts } = tokens;
  if (item === undefined || kinds[open] !== TokenKind.OpenBracket) return undefined;
  const before = text.slice(Math.max(0, starts[open]! - reach), starts[open]).replace(/\s+/g, " ");
  const name = /(?:^|[^\w$.])([\w$]{1,200}) ?= ?$/.exec(before)?.[1];
  if (name === undefined) return undefined;
  for (const match of text.matchAll(loops)) {
    const [one, list] = match[1] === undefined ? [match[4], match[3]] : [match[1], match[2]];
    if (list !== name) continue;
    const body = text.slice(match.index + match[0].length, match.index + match[0].length + furtherThan);
    for (const [, className = "", args = ""] of body.matchAll(/\bnew\s([\w$.]{1,300})\(([^;]{1,400})/g))
      if (args.match(/[\w$.]{1,300}/g)?.some((word) => word === one || word === `...${one}`))
        return made(className, `${name}${item}`);
  }
  return undefined;
}

/** How far behind the head of a loop a construct is looked for. */
const furtherThan = 2000;

const loops =
  /\bfor\s?\(\s?(?:const|let)\s([\w$]{1,200})\sof\s([\w$]{1,200})\s?\)|\b([\w$]{1,200})\.(?:forEach|map)\(\s?\(?\s?([\w$]{1,200})/g;

function typedAt(tokens: Tokens, open: number): Typed | undefined {
  const { text, starts, ends, mates } = tokens;
  const start = starts[open]!;
  const end = ends[mates[open]!]!;
  // Blanks count as one, so that no pattern tries them in many ways.
  const before = text.slice(Math.max(0, start - reach), start).replace(/\s+/g, " ");
  const variable = ofVariable.exec(before);
  if (variable) return { name: variable[1]!, ...typeIn(variable.slice(2)), end };
  const behind = satisfied.exec(text.slice(end, end + reach).replace(/\s+/g, " "));
  const name = behind && /([\w$]{1,200}) ?= ?$/.exec(before)?.[1];
  if (name) return { name, ...typeIn(behind.slice(1)), end };
  const result = ofResult.exec(before);
  const called = result ? callableBefore(tokens, open, result[0].includes("=>")) : undefined;
  if (!result || called === undefined) return undefined;
  const isInParentheses = result[0].trimEnd().endsWith("(");
  const behindIt = isInParentheses ? ends[mates[open - 1]!]! : end;
  const isReturned = !isInParentheses && tokens.kinds[open] === TokenKind.OpenBrace;
  return { name: `${called}()`, ...typeIn(result.slice(1)), isReturned, end: behindIt };
}

/** What the groups of `type` say. */
function typeIn([holder, own = "", brackets]: readonly (string | undefined)[]): Pick<Typed, "type" | "holds"> {
  const isList = brackets !== undefined || holder?.endsWith("Array<");
  return { type: own, holds: isList ? "list" : holder === undefined ? "one" : "keys" };
}

/** What a function is called that begins with the bracket, or whose result is in it. */
function callableBefore({ text, kinds, starts, ends, mates }: Tokens, open: number, isArrow: boolean) {
  const word = (at: number) => text.slice(starts[at], ends[at]);
  const least = Math.max(1, open - reach);
  // The parentheses of its parameters are the last in front of a colon.
  for (let at = open - 1; at > least; at--) {
    if (kinds[at] !== TokenKind.Colon || kinds[at - 1] !== TokenKind.CloseParen) continue;
    const first = mates[at - 1]!;
    if (first < 2) return undefined;
    const isAsync = word(first - 1) === "async";
    const named = isArrow ? first - (isAsync ? 3 : 2) : first - 1;
    if (isArrow && kinds[named + 1] !== TokenKind.Equal) return undefined;
    if (!isArrow && kinds[named - 1] !== TokenKind.Function) return undefined;
    return kinds[named] === TokenKind.Name ? word(named) : undefined;
  }
  return undefined;
}

/** What makes a construct of it, with the import that this needs. */
function constructOf(
  { name, type, holds }: Typed,
  step: string | undefined,
  text: string,
  catalog: Catalog,
): string | undefined {
  const words = type.split(".");
  const own = words.pop()!;
  const isPlain = words.length === 0;
  const [module = "", imported = own] = importOf(words[0] ?? own, text) ?? [];
  let holder = resolveModule(module, catalog);
  // In `azurerm.storageAccount.StorageAccountConfig` the words in front say whose it is.
  for (const word of isPlain ? [] : [imported, ...words.slice(1)])
    holder = holder && resolveMember(holder, word, catalog);
  if (holds === "keys" && step === undefined) return undefined;
  const isItem = holds !== "one" && step !== undefined;
  const whole = isItem ? `${name}${step}` : name;
  if (!holder)
    return isPlain && (holds !== "one") === isItem && own.endsWith("Config")
      ? made(withoutConfig(own), whole)
      : undefined;
  const found = holder.kind === "bindings" ? classAndPath(isPlain ? imported : own, holder, catalog) : undefined;
  if (!found || (holds === "list" && !isItem && found.path.length === 0)) return undefined;
  // Of a list of whole configs one is made of the item; blocks may be several.
  const inmost = holds === "list" && found.path.length > 0 ? name : whole;
  const config = found.path.reduceRight((inside, one) => `{${one}:${inside}}`, inmost);
  if (!isPlain) return made([...words, found.class].join("."), config);
  return `import{${found.class} as $Own}from${codeString(module)};${made("$Own", config)}`;
}

function made(className: string, config: string): string {
  return `new ${className}(this,"",${config})`;
}

function withoutConfig(name: string): string {
  return name.slice(0, -"Config".length);
}

/** The class whose config a type is, or is below a path in. */
function classAndPath(
  name: string,
  holder: Extract<Resolution, { kind: "bindings" }>,
  catalog: Catalog,
): { readonly class: string; readonly path: readonly string[] } | undefined {
  const classNamed = (one: string): ConstructClass | undefined => {
    const found = resolveMember(holder, one, catalog);
    return found?.kind === "class" ? found.class : undefined;
  };
  if (name.endsWith("Config") && classNamed(withoutConfig(name))) return { class: withoutConfig(name), path: [] };
  const stem = holder.folder?.replaceAll("-", "_");
  if (stem === undefined) return undefined;
  const data = `data_${holder.provider}_`;
  const [kind, ofType] = stem.startsWith(data)
    ? ["data", stem.slice("data_".length)]
    : ["resource", `${holder.provider}_${stem}`];
  const spelled = classOf(kind!, ofType!);
  const plain = propertyOf(`_${stem}`);
  const path = name.startsWith(plain) ? pathTo(name.slice(plain.length), classNamed(spelled)?.config) : undefined;
  return path && { class: spelled, path };
}

/** The path of a nested block whose properties, with capital letters, are the name. */
function pathTo(name: string, table: PropertyTable | undefined): readonly string[] | undefined {
  for (const { property, inside } of table?.values() ?? []) {
    const begun = property[0]!.toUpperCase() + property.slice(1);
    if (!inside || !name.startsWith(begun)) continue;
    if (name === begun) return [property];
    const rest = pathTo(name.slice(begun.length), inside);
    if (rest) return [property, ...rest];
  }
  return undefined;
}

/** The module from which a name is imported, and what it is called there. */
function importOf(name: string, text: string): readonly [module: string, imported: string] | undefined {
  for (const [, clause = "", module = ""] of text.matchAll(/\bimport\s([^;"'`]{1,2000})["']([^"'\n]{1,300})["']/g)) {
    const all = /\*\s?as\s([\w$]{1,200})/.exec(clause)?.[1];
    if (all === name) return [module, "*"];
    for (const one of clause.replace(/^[^{]*\{|\}[^}]*$/g, "").split(",")) {
      const [imported = "", local = imported] = one
        .trim()
        .replace(/^type\s/, "")
        .split(/\sas\s/);
      if (local.trim() === name) return [module, imported.trim()];
    }
  }
  return undefined;
}
