// The places of a block that name something which is declared elsewhere. Definition, references and rename begin here.
import { calledByRun } from "../analysis/index";
import { blockTypes } from "../catalog/index";
import { weakMemo } from "../memo/index";
import {
  type Address,
  addressIn,
  addressInFile,
  addressOf,
  type Block,
  type Body,
  type BodyItem,
  type Document,
  declarationsIn,
  hasType,
  headOf,
  isConfiguration,
  isStackFile,
  isTestFile,
  nameOf,
  quotedAddresses,
  type Reference,
  stackAddressOf,
  type TraversalStep,
  type Value,
} from "../model/index";
import { aliasesIn, namesProviders, ownAlias } from "./aliases";
import { inputOf, type ReferenceOrigin } from "./referenceOrigin";

/** Blocks that name what is or was in the state, by addresses that lead into called modules as well. */
const aboutState: ReadonlySet<string> = new Set(["moved", "import", "removed"]);

/**
 * What a block names, in the order of the text; found once for each reading of it, since its spans move with it. Not so
 * in tests, where it rests on other blocks.
 */
export function referenceOriginsIn(block: Block, document: Document): readonly ReferenceOrigin[] {
  if (isTestFile(document.uri)) return [...ownAlias(block, document, true), ...referenceOriginsBelow(block, document)];
  return ownReferenceOrigins(block, document);
}

const ownReferenceOrigins = weakMemo((block: Block, document: Document): readonly ReferenceOrigin[] => [
  ...declared(block, document),
  ...ownAlias(block, document, false),
  ...referenceOriginsBelow(block, document),
]);

/** What is outside of blocks: the values that a file gives to variables. */
export function looseReferenceOrigins({ uri, loose, pieces }: Document): ReferenceOrigin[] {
  return isConfiguration(uri) || isStackFile(uri) ? [] : loose.items.flatMap((item) => inputOf(item, pieces));
}

function declared(block: Block, document: Document): ReferenceOrigin[] {
  return [...declarationsIn(block, document.uri)].flatMap(([address, { item }]): ReferenceOrigin[] => {
    // Aliases are found with all else that names providers.
    if (
      block.kind === "terraform" ||
      (block.kind === "provider" && !isStackFile(document.uri) && address !== addressOf(block))
    )
      return [];
    const label =
      item?.labels?.[1] ??
      block.labels[isStackFile(document.uri) ? block.labels.length - 1 : hasType(block.kind) ? 1 : 0];
    const isLocal = block.kind === "locals";
    const name = isLocal ? item?.nameSpan : label?.span;
    if (!name) return [];
    const whole = item ? headOf(item) : block.head;
    const isLiteral = address.endsWith(`.${document.pieces.slice(name.start, name.end)}`);
    const common = { address, name, whole, start: name, isDeclaration: true, isLiteral, rest: [] };
    return [isLocal && item ? { ...common, item } : common];
  });
}

/** As of a reference: the module that all that is within something is about, where that is another one. */
type Via = string | undefined;

/** What the body of a block names, in the order of the text. */
function referenceOriginsBelow(block: Block, document: Document): ReferenceOrigin[] {
  const search = new OriginSearch(block, document);
  search.inBody(block.body, undefined);
  return search.origins;
}

/** What a block of a stack gives values to: a deployment to the variables of the stack, a component to those of its module. */
function inputsOf(block: Block): { readonly of: Via } | undefined {
  if (block.kind === "deployment") return { of: undefined };
  const address = block.kind === "component" ? stackAddressOf(block) : undefined;
  return address === undefined ? undefined : { of: address };
}

/** The search through one block. */
class OriginSearch {
  readonly origins: ReferenceOrigin[] = [];
  /** The module that the block calls. */
  private readonly call: string | undefined;
  private readonly isTest: boolean;
  /** Where a block of a stack says what variables it sets. */
  private readonly inputs: { readonly of: Via } | undefined;
  /** The module that a run tests, where that is another one. */
  private readonly tested: string | undefined;

  constructor(
    private readonly block: Block,
    private readonly document: Document,
  ) {
    this.call = block.kind === "module" && !document.isProgram ? addressOf(block) : undefined;
    const isInStack = isStackFile(document.uri);
    this.isTest = !isConfiguration(document.uri) && !isInStack;
    this.inputs = isInStack ? inputsOf(block) : undefined;
    this.tested = this.isTest ? calledByRun(block) : undefined;
  }

  inBody(body: Body, via: Via): void {
    for (const item of body.items) this.inEntry(item, via, body === this.block.body);
  }

  private inEntry(bodyItem: BodyItem, via: Via, isTop: boolean): void {
    const { name, value, dynamic } = bodyItem;
    // What was there before is not what is declared now.
    if (isTop && name === "from" && aboutState.has(this.block.kind)) return;
    if (!this.document.isProgram && namesProviders(bodyItem, this.block, isTop)) {
      this.origins.push(...aliasesIn(bodyItem, this.block, this.document, this.call ?? this.tested));
      // Of several instances, which OpenTofu has, an index chooses one.
      for (const one of value.kind === "body" ? value.body.items.map((item) => item.value) : [value])
        if (one.kind === "reference") this.inKeys(one.reference, via);
      return;
    }
    if (isTop && this.call && !blockTypes.get("module")?.body?.has(name))
      this.origins.push(...inputOf(bodyItem, this.document.pieces, this.call));
    if (this.isTest && isTop && this.block.kind === "variables")
      this.origins.push(...inputOf(bodyItem, this.document.pieces));
    if (bodyItem.key) this.inValue(bodyItem.key, via);
    // What the dynamic block itself holds is not within it, but for its content.
    for (const head of dynamic?.body.items ?? []) if (head.name !== "content") this.inValue(head.value, via);
    if (this.inputs && isTop && name === "inputs" && value.kind === "body")
      for (const input of value.body.items) this.origins.push(...inputOf(input, this.document.pieces, this.inputs.of));
    const isInputs = this.isTest && isTop && name === "variables" && value.kind === "body";
    if (isInputs)
      for (const input of value.body.items) this.origins.push(...inputOf(input, this.document.pieces, this.tested));
    if (name === "depends_on") for (const one of quotedAddresses(value)) this.inReference(one, via);
    // What a run is given is worked out where the test is.
    this.inValue(value, isTop && !isInputs ? this.tested : via);
  }

  private inValue(value: Value, via: Via): void {
    if (value.kind === "reference") this.inReference(value.reference, via);
    else if (value.kind === "body") this.inBody(value.body, via);
    else if (value.kind === "list") for (const item of value.items) this.inValue(item, via);
    else if (value.kind === "expression") for (const part of value.parts) this.inValue(part, via);
  }

  private inKeys({ steps }: Reference, via: Via): void {
    for (const { key } of steps) if (key) this.inValue(key, via);
  }

  private inReference(reference: Reference, via: Via): void {
    this.inKeys(reference, via);
    const named = addressInFile(reference, this.document.uri);
    const [root] = reference.steps;
    if (!named || !root) return;
    if (this.isTest && root.name === "run") {
      const run = this.document.blocks.find((one) => one.kind === "run" && nameOf(one) === named.nameStep.name);
      if (run) this.outputIn(named.rest, reference, calledByRun(run));
      return;
    }
    const { address, nameStep, rest } = named;
    // Where all steps stand in one place, they mean a variable of a program, or behind escapes.
    const isApart = root.span.start !== nameStep.span.start;
    this.add({ address, nameStep, rest }, root, reference, isApart, via);
    if (named.kind === "module" && via === undefined) this.inModule(named, reference);
    if (named.kind === "stack" && root.name === "component")
      this.outputIn(rest.slice(rest.findIndex(({ kind }) => kind === "name")), reference, address);
  }

  /** What is read of a called module, or is in it. */
  private inModule({ address: via, rest }: Address, reference: Reference): void {
    const behind = rest.slice(rest.findIndex(({ kind }) => kind === "name"));
    const [first] = behind;
    if (!aboutState.has(this.block.kind)) this.outputIn(behind, reference, via);
    else if (first?.kind === "name" && first.name) {
      const inside = addressIn({ steps: behind, span: reference.span });
      if (inside) this.add(inside, first, reference, true, via);
    }
  }

  /** An output that the first of some steps names. */
  private outputIn([first, ...rest]: readonly TraversalStep[], reference: Reference, via: string | undefined): void {
    if (first?.kind !== "name" || !first.name) return;
    this.add({ address: `output.${first.name}`, nameStep: first, rest }, first, reference, true, via);
  }

  private add(
    to: Pick<Address, "address" | "nameStep" | "rest">,
    first: TraversalStep,
    { span }: Reference,
    isApart: boolean,
    via: string | undefined,
  ) {
    const { address, nameStep, rest } = to;
    const name = nameStep.span;
    const isLiteral = isApart && this.document.pieces.slice(name.start, name.end) === nameStep.name;
    const common = { address, name, whole: span, start: first.span, isDeclaration: false, isLiteral, rest };
    this.origins.push(via === undefined ? common : { ...common, via });
  }
}
