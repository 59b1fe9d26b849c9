import { memoByName, weakMemo } from "../../memo/index";
import { type Document, declarationsIn } from "../../model/index";
import { lineStart, type Piece, type Span } from "../../text/index";
import { hasTerraformsNames } from "./hasTerraformsNames";
import { classOf, propertyOf } from "./names";

/**
 * A message about a place with Terraform's names, changed to the names of the program: `accountTier` for
 * `account_tier`, `KeyVault` for `azurerm_key_vault`, and for an address the variable of the construct. Values in
 * quotes stay as they are, and so do names that the program itself spells as Terraform does.
 */
export function renderMessage(message: string, document: Document, at: Span): string {
  return message.replace(names, (all, article: string | undefined, name: string | undefined, offset: number) => {
    const spelled = name && programsName(name, message.slice(0, offset), { document, at });
    if (!spelled || spelled === name) return all;
    return (article ? `${/^[aeio]/i.test(spelled) ? "an" : "a"} ` : "") + spelled;
  });
}

/** Text in quotes, or a name with what follows its dots, and the article in front of it. */
const names = /"[^"]*"|(?<![\w./:$@{-])(an? )?([a-z][\w-]*(?:\.[\w-]+)*)(?![\w(/])/g;

/** What Terraform itself gives, under these names in programs too. */
const own: ReadonlySet<string> = new Set(["each", "count", "self", "path", "terraform", "terraform_data", "provider"]);

/** Where a name is said. */
interface MessageLocation {
  readonly document: Document;
  readonly at: Span;
}

function programsName(name: string, before: string, place: MessageLocation): string {
  const steps = name.split(".");
  const [first = ""] = steps;
  if (/^(?:var|local|module|data)$/.test(first) || isType(first)) return nameOfBlock(steps, before, place);
  const isArgument = name.includes("_") && !own.has(first) && !hasTerraformsNames(place.document, place.at);
  return isArgument && !isSpelled(name, place) ? steps.map(propertyOf).join(".") : name;
}

function isType(name: string): boolean {
  return /^(?:azurerm|azuread|azapi)_./.test(name);
}

/** The variable that holds a construct, else its class and id; of what is no construct here, as Terraform has it. */
function nameOfBlock(steps: readonly string[], before: string, { document }: MessageLocation): string {
  const isData = steps[0] === "data";
  const [type = "", ...others] = isData ? steps.slice(1) : steps;
  const depth = isData ? 3 : 2;
  const address = steps.slice(0, depth).join(".");
  const rest = steps.slice(depth);
  // The program has a reason to write an address, as where a construct is not taken.
  if (steps.length >= depth && isIn(document, address)) return steps.join(".");
  if (steps.length >= depth) {
    const handle = handlesOf(document).get(address);
    // What an output or a variable holds has the names that people gave it.
    const properties = rest.map((step) => `.${isType(type) ? propertyOf(step) : step}`).join("");
    if (handle !== undefined) return handle + properties;
    if (isType(type) && !isIn(document, type))
      return `${classOf(isData ? "data" : "resource", type)} "${others[0]}"${properties}`;
  } else if (isType(type) && !isIn(document, type))
    return classOf(isData || /\bdata (?:sources? )?$/.test(before) ? "data" : "resource", type);
  return steps.join(".");
}

/** What the program calls each thing that has an address. */
const handlesOf = weakMemo(
  ({ blocks, uri }: Document): ReadonlyMap<string, string> =>
    new Map(
      blocks.flatMap((block) => {
        const { handle } = block;
        return handle ? [...declarationsIn(block, uri)].map(([address]) => [address, handle.text] as const) : [];
      }),
    ),
);

/** Whether the program writes an argument as Terraform does: here, or in overrides and nowhere in its own way. */
function isSpelled(name: string, { document, at }: MessageLocation): boolean {
  const last = name.slice(name.lastIndexOf(".") + 1);
  const isHere = document.pieces.slice(at.start, at.end) === last;
  return isHere || (isKey(document, last) && !isKey(document, propertyOf(last)));
}

/** Whether the program has a text somewhere in a line. */
function isIn({ pieces }: Document, part: string): boolean {
  return pieces.pieces.some((piece) => includes(piece, part));
}

/** Whether a word is the key of a property, or a step in the path of an override. */
function isKey({ pieces }: Document, word: string): boolean {
  return pieces.pieces.some((piece) => hasKeyIn(piece, word));
}

/** Each message asks for each of its names, and a keystroke changes one piece of many. */
const includes = memoByName(({ text }: Piece, part) => text.includes(part));
const hasKeyIn = memoByName(({ text }: Piece, word) => hasKey(text, word));

function hasKey(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) {
    const line = text.slice(lineStart(text, at), at);
    const isWhole = !/\w$/.test(line) && !/^\w/.test(text.slice(at + word.length, at + word.length + 1));
    const isBeforeColon = /^["']?:/.test(text.slice(at + word.length, at + word.length + 2));
    if (isWhole && (isBeforeColon || /addOverride\(\s*["'`][\w.]*$/.test(line))) return true;
  }
  return false;
}
