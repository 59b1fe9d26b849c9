import { calledByRun } from "../analysis/index";
import { blockTypes } from "../catalog/index";
import {
  type Address,
  addressIn,
  addressOf,
  type Block,
  type Body,
  type Document,
  type Entry,
  isConfiguration,
  nameOf,
  type Reference,
  type Step,
  type Value,
} from "../model/index";
import { aliasesIn, namesProviders } from "./aliases";
import { inputOf, type Mention } from "./mention";

/** Blocks that name what is or was in the state, by addresses that lead into called modules as well. */
const aboutState: ReadonlySet<string> = new Set(["moved", "import", "removed"]);

/** As of a mention: the module that all that stands within something is about, where that is another one. */
type Via = string | undefined;

/** What the body of a block names, in the order of the text. */
export function mentionsBelow(block: Block, document: Document): Mention[] {
  const { pieces } = document;
  const mentions: Mention[] = [];
  const call = block.kind === "module" && !document.isProgram ? addressOf(block) : undefined;
  const isTest = !isConfiguration(document.uri);
  const tested = isTest ? calledByRun(block) : undefined;
  inBody(block.body, undefined);
  return mentions;

  function inBody(body: Body, via: Via): void {
    for (const entry of body.entries) inEntry(entry, via, body === block.body);
  }

  function inEntry(entry: Entry, via: Via, isTop: boolean): void {
    const { name, value, dynamic } = entry;
    // What was there before is not what is declared now.
    if (isTop && name === "from" && aboutState.has(block.kind)) return;
    if (!document.isProgram && namesProviders(entry, block, isTop)) {
      mentions.push(...aliasesIn(entry, block, document, call ?? tested));
      // Of several instances, which OpenTofu has, an index chooses one.
      for (const one of value.kind === "body" ? value.body.entries.map((item) => item.value) : [value])
        if (one.kind === "reference") inKeys(one.reference, via);
      return;
    }
    if (isTop && call && !blockTypes.get("module")?.body?.has(name)) mentions.push(...inputOf(entry, pieces, call));
    if (isTest && isTop && block.kind === "variables") mentions.push(...inputOf(entry, pieces));
    if (entry.key) inValue(entry.key, via);
    // What the dynamic block itself holds is not within it, but for its content.
    for (const head of dynamic?.body.entries ?? []) if (head.name !== "content") inValue(head.value, via);
    const isInputs = isTest && isTop && name === "variables" && value.kind === "body";
    if (isInputs) for (const input of value.body.entries) mentions.push(...inputOf(input, pieces, tested));
    // What a run is given is worked out where the test stands.
    inValue(value, isTop && !isInputs ? tested : via);
  }

  function inValue(value: Value, via: Via): void {
    if (value.kind === "reference") inReference(value.reference, via);
    else if (value.kind === "body") inBody(value.body, via);
    else if (value.kind === "list") for (const item of value.items) inValue(item, via);
    else if (value.kind === "expression") for (const part of value.parts) inValue(part, via);
  }

  function inKeys({ steps }: Reference, via: Via): void {
    for (const { key } of steps) if (key) inValue(key, via);
  }

  function inReference(reference: Reference, via: Via): void {
    inKeys(reference, via);
    const named = addressIn(reference);
    const [root] = reference.steps;
    if (!named || !root) return;
    if (isTest && root.name === "run") {
      const run = document.blocks.find((one) => one.kind === "run" && nameOf(one) === named.nameStep.name);
      if (run) outputIn(named.rest, reference, calledByRun(run));
      return;
    }
    const { address, nameStep, rest } = named;
    // Where all steps stand in one place, they stand for a variable of a program, or behind escapes.
    const isApart = root.span.start !== nameStep.span.start;
    add({ address, nameStep, rest }, root, reference, isApart, via);
    if (named.kind === "module" && via === undefined) inModule(named, reference);
  }

  /** What is read of a called module, or stands in it. */
  function inModule({ address: via, rest }: Address, reference: Reference): void {
    const behind = rest.slice(rest.findIndex(({ kind }) => kind === "name"));
    const [first] = behind;
    if (!aboutState.has(block.kind)) outputIn(behind, reference, via);
    else if (first?.kind === "name" && first.name) {
      const inside = addressIn({ steps: behind, span: reference.span });
      if (inside) add(inside, first, reference, true, via);
    }
  }

  /** An output that the first of some steps names. */
  function outputIn([first, ...rest]: readonly Step[], reference: Reference, via: string | undefined): void {
    if (first?.kind !== "name" || !first.name) return;
    add({ address: `output.${first.name}`, nameStep: first, rest }, first, reference, true, via);
  }

  function add(
    to: Pick<Address, "address" | "nameStep" | "rest">,
    first: Step,
    { span }: Reference,
    isApart: boolean,
    via: string | undefined,
  ) {
    const { address, nameStep, rest } = to;
    const name = nameStep.span;
    const isLiteral = isApart && pieces.slice(name.start, name.end) === nameStep.name;
    const common = { address, name, whole: span, start: first.span, isDeclaration: false, isLiteral, rest };
    mentions.push(via === undefined ? common : { ...common, via });
  }
}
