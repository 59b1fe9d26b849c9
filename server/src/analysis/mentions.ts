import { blockTypes } from "../catalog/terraform";
import { isConfiguration } from "../languages/isConfiguration";
import { type Address, addressIn } from "../model/address";
import { type Body, type Entry, headOf } from "../model/body";
import { type Block, type Document, hasType } from "../model/document";
import { addressOf, declarationsIn } from "../model/module";
import type { Reference, Step } from "../model/reference";
import type { Value } from "../model/value";
import type { Span } from "../text/span";

/** A place in a document that names something which a module declares. */
export interface Mention {
  /** What it names, as in `Module.declarations`. */
  readonly address: string;
  /** The call of the module that declares it, where that is not the document's own: `module.network`. */
  readonly via?: string;
  /** The name alone. */
  readonly name: Span;
  /** All that stands for it: a whole reference, the head of a block, the name of an entry. */
  readonly whole: Span;
  /** Where that which names it begins: the root of a reference. */
  readonly start: Span;
  readonly isDeclaration: boolean;
  /** Whether the name stands there as it is: not as a variable of a program, and not with escapes. */
  readonly isLiteral: boolean;
  /** The entry that has the name: a local, an argument of a module call, a value of a variable. */
  readonly entry?: Entry;
  /** Of a reference, the steps behind the name. */
  readonly rest: readonly Step[];
}

const known = new WeakMap<Block, readonly Mention[]>();

/** What a block names, in the order of the text; found once for each reading of it, since its spans move with it. */
export function mentionsIn(block: Block, document: Document): readonly Mention[] {
  let mentions = known.get(block);
  if (!mentions) {
    mentions = [...declared(block, document), ...referring(block, document)];
    known.set(block, mentions);
  }
  return mentions;
}

/** What stands outside of blocks: the values that a file gives to variables. */
export function looseMentions({ uri, loose, text }: Document): Mention[] {
  return isConfiguration(uri) ? [] : loose.entries.flatMap((entry) => inputOf(entry, text));
}

function declared(block: Block, document: Document): Mention[] {
  return [...declarationsIn(block, document.uri)].flatMap(([address, { entry }]): Mention[] => {
    const label = entry?.labels?.[1] ?? block.labels[hasType(block.kind) ? 1 : 0];
    const isLocal = block.kind === "locals";
    const name = isLocal ? entry?.nameSpan : label?.span;
    if (!name) return [];
    const whole = entry ? headOf(entry) : block.head;
    const isLiteral = address.endsWith(`.${document.text.slice(name.start, name.end)}`);
    const common = { address, name, whole, start: name, isDeclaration: true, isLiteral, rest: [] };
    return [isLocal && entry ? { ...common, entry } : common];
  });
}

/** What is given to a variable, by its name. */
function inputOf(entry: Entry, text: string, via?: string): Mention[] {
  const { name, nameSpan } = entry;
  if (!name || (entry.form && entry.form !== "argument")) return [];
  const isLiteral = text.slice(nameSpan.start, nameSpan.end) === name;
  const common = { name: nameSpan, whole: nameSpan, start: nameSpan, isDeclaration: false, isLiteral, entry, rest: [] };
  return [{ address: `var.${name}`, ...common, ...(via !== undefined && { via }) }];
}

/** Blocks that name what is or was in the state, by addresses that lead into called modules as well. */
const aboutState: ReadonlySet<string> = new Set(["moved", "import", "removed"]);

function referring(block: Block, document: Document): Mention[] {
  const { text } = document;
  const mentions: Mention[] = [];
  const call = block.kind === "module" && !document.isProgram ? addressOf(block) : undefined;
  const isTest = !isConfiguration(document.uri);
  inBody(block.body, []);
  return mentions;

  function inBody(body: Body, iterators: readonly string[]): void {
    const isTop = body === block.body;
    const isInputs = isTest && isTop && block.kind === "variables";
    for (const entry of body.entries) {
      // What was there before is not what is declared now.
      if (isTop && entry.name === "from" && aboutState.has(block.kind)) continue;
      if (isTop && call && !blockTypes.get("module")?.body?.has(entry.name))
        mentions.push(...inputOf(entry, text, call));
      if (isInputs) mentions.push(...inputOf(entry, text));
      if (entry.key) inValue(entry.key, iterators);
      // What the dynamic block itself holds is not within it, but for its content.
      for (const head of entry.dynamic?.body.entries ?? []) if (head.name !== "content") inValue(head.value, iterators);
      const within = entry.dynamic ? [...iterators, entry.dynamic.iterator] : iterators;
      if (isTest && isTop && entry.name === "variables" && entry.value.kind === "body")
        for (const input of entry.value.body.entries) mentions.push(...inputOf(input, text));
      inValue(entry.value, within);
    }
  }

  function inValue(value: Value, iterators: readonly string[]): void {
    if (value.kind === "reference") inReference(value.reference, iterators);
    else if (value.kind === "body") inBody(value.body, iterators);
    else if (value.kind === "list") for (const item of value.items) inValue(item, iterators);
    else if (value.kind === "expression") for (const part of value.parts) inValue(part, iterators);
  }

  function inReference(reference: Reference, iterators: readonly string[]): void {
    for (const { key } of reference.steps) if (key) inValue(key, iterators);
    const named = addressIn(reference);
    const [root] = reference.steps;
    if (!named || !root || iterators.includes(root.name)) return;
    const { address, nameStep } = named;
    // Where all steps stand in one place, they stand for a variable of a program, or behind escapes.
    const isApart = root.span.start !== nameStep.span.start;
    add({ address, nameStep, rest: named.rest }, root, reference, isApart);
    if (named.kind === "module") inModule(named, reference);
  }

  /** What is read of a called module, or stands in it. */
  function inModule({ address: via, rest }: Address, reference: Reference): void {
    const behind = rest.slice(rest.findIndex(({ kind }) => kind === "name"));
    const [first] = behind;
    if (first?.kind !== "name" || !first.name) return;
    if (!aboutState.has(block.kind)) {
      const address = `output.${first.name}`;
      add({ address, nameStep: first, rest: behind.slice(1) }, first, reference, true, via);
      return;
    }
    const inside = addressIn({ steps: behind, span: reference.span });
    if (inside) add(inside, first, reference, true, via);
  }

  function add(
    to: Pick<Address, "address" | "nameStep" | "rest">,
    first: Step,
    { span }: Reference,
    isApart: boolean,
    via?: string,
  ) {
    const { address, nameStep, rest } = to;
    const name = nameStep.span;
    const isLiteral = isApart && text.slice(name.start, name.end) === nameStep.name;
    const common = { address, name, whole: span, start: first.span, isDeclaration: false, isLiteral, rest };
    mentions.push(via === undefined ? common : { ...common, via });
  }
}
