import {
  blockSchemaOf,
  follow,
  type PositionContext,
  resolve,
  type Scope,
  textOfLiteral,
  typeSchemaOf,
} from "../../analysis/index";
import {
  type Attribute,
  type BodyType,
  isPrimitive,
  type Property,
  propertiesAt,
  propertiesIn,
  type SchemaKind,
  takesBlock,
} from "../../catalog/index";
import {
  type Address,
  addressInFile,
  type Block,
  bodyItemOf,
  isReadInStack,
  isStackFile,
  isTestFile,
  type TraversalStep,
  typeOf,
} from "../../model/index";
import { isName, ownProperty } from "../../text/index";
import type { CompletionContext } from "./completionContext";
import { fieldsAt } from "./fieldsAt";
import { earlierRuns } from "./places/earlierRuns";
import { bodyTypeOf, propertiesBelow } from "./places/propertyPaths";
import { specialPlace } from "./places/specialPlace";
import { readElsewhere } from "./references/readElsewhere";
import type { Suggestion } from "./suggestion";
import { documentationKey } from "./suggestionDocumentation";
import { typeWords } from "./typeColumn";

/** Blocks whose `output` is what Azure answers about a resource. */
const withAnswer: ReadonlySet<string> = new Set(["azapi_resource", "azapi_update_resource"]);

/** How deep it is looked for what only Azure sets: types may hold themselves. */
const deepestExported = 4;

type StepPosition = Extract<PositionContext, { kind: "step" }>;

/** What may come after a dot: names of declarations, attributes, or the parts of `each`, `count`, `path` and `terraform`. */
export function completeTraversal(site: StepPosition, context: CompletionContext): Suggestion[] {
  return new StepSuggestions(site, context).all();
}

/** What may be the step of a reference that is typed. */
class StepSuggestions {
  /** The steps in front of it. */
  private readonly before: readonly TraversalStep[];
  private readonly root: string;
  private readonly scope: Scope;
  private readonly isProgram: boolean;

  constructor(
    private readonly site: StepPosition,
    private readonly context: CompletionContext,
  ) {
    this.before = site.reference.steps.slice(0, site.index);
    this.root = this.before[0]?.name ?? "";
    this.scope = site.enclosing.node.scope;
    this.isProgram = context.document.isProgram === true;
  }

  all(): Suggestion[] {
    if (this.site.reference.bound === "for") return this.fields();
    return this.ofSelf() ?? this.ofRuns() ?? this.ofBuiltIn() ?? this.ofDeclared();
  }

  private ofSelf(): Suggestion[] | undefined {
    const { index, enclosing } = this.site;
    if (this.root !== "self" || index !== 1 || this.isProgram) return undefined;
    return this.plain(enclosing.node.schema.attributes?.keys(), "argument");
  }

  /** In a test, the runs before, and their outputs. */
  private ofRuns(): Suggestion[] | undefined {
    const { index, enclosing } = this.site;
    if (this.root !== "run" || !isTestFile(this.scope.uri)) return undefined;
    const runs = earlierRuns(enclosing.node.block, this.scope);
    return this.plain(index === 1 ? runs.keys() : index === 2 ? runs.get(this.before[1]!.name) : []);
  }

  private ofBuiltIn(): Suggestion[] | undefined {
    const { index, enclosing } = this.site;
    const isIterator = enclosing.items.some(({ dynamic }) => dynamic?.iterator === this.root);
    const steps = isIterator ? builtInSteps.each : ownProperty(builtInSteps, this.root);
    if (!steps || this.isProgram) return undefined;
    return index === 1 ? this.plain(steps) : this.fields();
  }

  /** Of what is declared, first its name, and then what it has. */
  private ofDeclared(): Suggestion[] {
    const { reference, index, enclosing } = this.site;
    const step = { ...reference.steps[index]!, name: "?" };
    const named = addressInFile({ ...reference, steps: [...this.before, step] }, this.scope.uri);
    if (!named || named.rest.length === 0) return this.plain(this.nextNames());
    const isCall = named.kind === "module" || named.kind === "stack";
    const [call] = isCall ? (this.scope.module.declarations.get(named.address) ?? []) : [];
    const outputs = call && blockSchemaOf(call.block, this.scope).attributes;
    if (call && named.rest.length === 1)
      return this.plain(outputs?.keys() ?? readElsewhere(named.address, [], this.scope.module), "argument");
    // An address ends with a name, but for what triggers a replacement, which may be an attribute.
    if (!this.isProgram && isOfAddress(enclosing)) return [];
    if (named.type) return this.attributesOf(named, named.type);
    const found = this.fields();
    return found.length === 0 && call && !outputs ? this.readElsewhere(named) : found;
  }

  private attributesOf(named: Address, type: string): Suggestion[] {
    const { enclosing } = this.site;
    const { write } = this.context;
    const exported = this.isProgram ? undefined : exportedAt(named, this.scope);
    if (exported) return exported.map((name, rank) => ({ ...this.own(name, "argument"), rank }));
    const { attributes } = typeSchemaOf(named.kind as SchemaKind, type, this.scope);
    const isWhole = named.rest.length === 1;
    if (!attributes && !this.isProgram) {
      const found = [...this.readElsewhere(named), ...this.plain(isWhole ? ["id"] : [], "argument")];
      return [...new Map(found.map((one) => [one.label, one])).values()];
    }
    const { body } = attributes ? follow(named.rest.slice(0, -1), attributes) : {};
    // In Terraform's own files other extensions leave out what cannot be the value of the argument as it is.
    const isForeign = (attribute: Attribute) =>
      !this.isProgram &&
      enclosing.attribute !== undefined &&
      isPrimitive(enclosing.attribute) &&
      !isPrimitive(attribute);
    return [...((isWhole ? attributes : body) ?? [])].map(([name, attribute]) => {
      const [label, kind] = [write.name(name), takesBlock(attribute) ? "block" : "argument"] as const;
      return {
        ...(isForeign(attribute) ? this.own(label, kind) : this.shared(label, kind)),
        detail: typeWords(attribute),
        rank: name === "id" ? 0 : name === "name" ? 1 : 2,
        key: documentationKey(named.kind, type, [...namesIn(named), name]),
      };
    });
  }

  /** What other code of the module reads of it. */
  private readElsewhere(named: Address): Suggestion[] {
    return this.plain(readElsewhere(named.address, namesIn(named), this.scope.module), "argument");
  }

  /** The next word of every declared address that begins so, each once. */
  private nextNames(): Iterable<string> {
    const names = new Set<string>();
    if (this.before.some(({ kind }) => kind !== "name")) return names;
    const prefix = `${this.before.map(({ name }) => name).join(".")}.`;
    const { module, uri } = this.scope;
    const isInStack = isStackFile(uri);
    for (const address of module.declarations.keys()) {
      if (address.startsWith(prefix) && (!isInStack || isReadInStack(address, uri)))
        names.add(address.slice(prefix.length).split(".")[0]!);
    }
    return names;
  }

  private fields(): Suggestion[] {
    if (this.isProgram) return [];
    return fieldsAt(this.site).map(({ name, ...shown }, rank) => ({
      ...this.shared(name, "argument"),
      rank,
      ...shown,
    }));
  }

  private plain(labels: Iterable<string> | undefined, kind: Suggestion["kind"] = "reference"): Suggestion[] {
    return [...(labels ?? [])].map((label) => this.shared(label, kind));
  }

  /** What other extensions suggest as well. */
  private shared(label: string, kind: Suggestion["kind"]): Suggestion {
    return { ...this.own(label, kind), capability: this.isProgram ? "names" : "references" };
  }

  private own(label: string, kind: Suggestion["kind"]): Suggestion {
    return { label, kind, replace: this.site.replace, insert: label, isSnippet: false, rank: 0 };
  }
}

/** The names behind an address, without the step that is typed. */
function namesIn({ rest }: Address): readonly string[] {
  return rest.slice(0, -1).flatMap(({ kind, name }) => (kind === "name" ? [name] : []));
}

/** What the answer of Azure has at a place where it is read. */
function exportedAt(named: Address, scope: Scope): readonly string[] | undefined {
  const [attribute, ...path] = namesIn(named);
  const [declaration] = scope.module.declarations.get(named.address) ?? [];
  return attribute === undefined || !declaration
    ? undefined
    : exportedFields(declaration.block, attribute, path, scope);
}

/** Whether only the address of a block may be there. */
function isOfAddress(enclosing: StepPosition["enclosing"]): boolean {
  return specialPlace(enclosing)?.kind === "addresses" && enclosing.item?.name !== "replace_triggered_by";
}

const builtInSteps: Readonly<Record<string, readonly string[]>> = {
  each: ["key", "value"],
  count: ["index"],
  path: ["module", "root", "cwd"],
  terraform: ["workspace"],
};

/** What `output` of a block of azapi's has at a path: what `response_export_values` takes of Azure's answer, and else what only Azure sets. */
function exportedFields(
  block: Block,
  attribute: string,
  path: readonly string[],
  scope: Scope,
): readonly string[] | undefined {
  const sensitive = attribute === "sensitive_output";
  if ((!sensitive && attribute !== "output") || !withAnswer.has(typeOf(block) ?? "")) return undefined;
  const type = bodyTypeOf(block.body, scope);
  const bodyItem = bodyItemOf(block.body, sensitive ? "sensitive_response_export_values" : "response_export_values");
  if (!type) return [];
  if (!bodyItem) return sensitive ? [] : fieldsByDefault(type, path, block.kind === "data");
  const { value } = resolve(bodyItem.value, scope);
  const names: string[] = [];
  if (value.kind === "body") {
    const [key, ...rest] = path;
    for (const one of value.body.items)
      if (key === undefined) names.push(one.name);
      else if (one.name === key)
        names.push(...fieldsBelow(type, [...stepsOf(textOfLiteral(one.value, scope) ?? ""), ...rest]));
  } else if (value.kind === "list")
    for (const item of value.items) {
      const text = textOfLiteral(item, scope);
      if (text !== undefined) names.push(...fieldsOfPath(type, stepsOf(text), path));
    }
  return [...new Set(names)].filter(isName);
}

/** The whole answer has no steps. */
function stepsOf(text: string): readonly string[] {
  return text === "*" || text === "@" || text === "" ? [] : text.split(".");
}

/** What an exported path has at the path that is read. */
function fieldsOfPath(type: BodyType, exported: readonly string[], path: readonly string[]): readonly string[] {
  if (!path.every((step, index) => index >= exported.length || exported[index] === step)) return [];
  const next = exported[path.length];
  return next === undefined ? fieldsBelow(type, path) : [next];
}

function fieldsBelow(type: BodyType, path: readonly string[]): readonly string[] {
  return [...propertiesBelow(type, path).keys()];
}

/** Without a choice a resource exports what only Azure sets, a data source everything. */
function fieldsByDefault(type: BodyType, path: readonly string[], isWhole: boolean): readonly string[] {
  if (isWhole || propertiesAt(type, path).some(({ isReadOnly }) => isReadOnly)) return fieldsBelow(type, path);
  return [...propertiesBelow(type, path)].flatMap(([name, property]) => (hasReadOnly(property, 0) ? name : []));
}

function hasReadOnly({ isReadOnly, type }: Property, depth: number): boolean {
  return (
    isReadOnly ||
    (depth < deepestExported && [...propertiesIn(type).values()].some((one) => hasReadOnly(one, depth + 1)))
  );
}
