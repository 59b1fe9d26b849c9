import type { Scope } from "../../../analysis/index";
import { propertiesAt, scopes } from "../../../catalog/index";
import { type Commented, type NewBlock, type NewValue, newArgument } from "../../../model/index";
import { parentOfId } from "../../../resourceIds/index";
import { ownProperty } from "../../../text/index";
import { textAt } from "../../json";
import { onOneLine } from "../../onOneLine";
import { createNamer } from "../generate/namer";
import { addressesOfIds } from "../module/addressOfId";
import { singularOf } from "../module/argumentFor";
import { isExpression } from "./armExpression";
import {
  isSure,
  joined,
  knownText,
  pathTerm,
  sourceOf,
  splitAtSlashes,
  type Term,
  textTerm,
  valueFor,
} from "./armTerm";
import { azapiBlock } from "./azapiBlock";
import { pasteContextIn } from "./pasteContext";
import type { Pasted, PastedResource } from "./pastedResources";
import { placeholderText } from "./placeholderText";
import { TemplateTexts, unsureComment } from "./templateTexts";

/** A resource with what it is called: all names from the top, where that is known. */
interface Named {
  readonly resource: PastedResource;
  readonly names: readonly Term[] | undefined;
  readonly label: string;
}

/** azapi blocks for pasted text. `refused` has by address what our rules do not accept. */
export function draftPasted(
  pasted: Pasted,
  scope: Scope,
  refused: ReadonlyMap<string, ReadonlySet<string>>,
): readonly NewBlock[] {
  return new PastedDraft(pasted, scope, refused).blocks();
}

/** What somebody pasted, as it becomes resources that name each other. */
class PastedDraft {
  private readonly around: ReturnType<typeof pasteContextIn>;
  private readonly addressOfId: ReturnType<typeof addressesOfIds>;
  private readonly texts: TemplateTexts;
  private readonly named: Named[] = [];
  private readonly byKey = new Map<string, Named>();
  /** What is read of Azure's answers about a resource: azapi keeps only what is asked for. */
  private readonly exported = new Map<Named, Set<string>>();

  constructor(
    private readonly pasted: Pasted,
    scope: Scope,
    private readonly refused: ReadonlyMap<string, ReadonlySet<string>>,
  ) {
    const namer = createNamer(scope);
    this.around = pasteContextIn(scope);
    this.addressOfId = addressesOfIds(scope);
    this.texts = new TemplateTexts(pasted, scope, namer, {
      ...this.around,
      resourceId: (type, names) => this.resourceId(type, names),
      answer: (resource, path) => this.answer(resource, path),
    });
    this.nameAll(namer);
  }

  blocks(): readonly NewBlock[] {
    const blocks = this.named.map((one) => this.blockFor(one));
    // A resource may be read by one that is before it.
    const resources = blocks.map((block, index) => withExports(block, this.exported.get(this.named[index]!)));
    return [...this.texts.blocks(), ...resources];
  }

  /** What others are in comes first. */
  private nameAll(namer: ReturnType<typeof createNamer>): void {
    for (const resource of [...this.pasted.resources].sort((one, other) => depthOf(one) - depthOf(other))) {
      const names = resource.id === undefined ? this.namesOf(resource) : [textTerm(parentOfId(resource.id).name)];
      const text = names && knownText(names.at(-1)!);
      const word = singularOf(resource.type.name.split("/").at(-1) ?? "");
      const one = { resource, names, label: namer.block("resource", "azapi_resource", text ?? word, "", word) };
      this.named.push(one);
      if (resource.id !== undefined) this.byKey.set(resource.id.toLowerCase(), one);
      else if (names) this.byKey.set(keyOf(resource.type.name, names), one);
    }
  }

  /** From a template: a child in another resource has its own name alone. */
  private namesOf({ json, parent }: PastedResource): readonly Term[] | undefined {
    const name = this.termOf(textAt(json, "name"));
    const before = parent && this.named.find(({ resource }) => resource === parent)?.names;
    const own = splitAtSlashes(name);
    return parent ? before && [...before, own.at(-1)!] : own;
  }

  private termOf(text: string): Term {
    return this.pasted.isTemplate ? this.texts.term(text) : textTerm(text);
  }

  private resourceId(type: string, names: readonly Term[]): Term | undefined {
    if (names.length !== type.split("/").length - 1) return undefined;
    const there = this.byKey.get(keyOf(type, names));
    if (there) return pathTerm([...pathOf(there), "id"], true);
    const last = knownText(names.at(-1)!);
    const path = last === undefined ? undefined : this.around.named(type, last);
    if (path) return pathTerm([...path, "id"], true);
    return this.around.group && names.every(isSure)
      ? joined([pathTerm([...this.around.group, "id"]), ...segments(type, names)])
      : undefined;
  }

  private answer(resource: Term, path: readonly string[]): Term | undefined {
    const one = this.among(resource);
    const body = one?.resource.type.at(one.resource.version);
    if (!one || !body || propertiesAt(body.type, path).length === 0) return undefined;
    this.exported.set(one, (this.exported.get(one) ?? new Set()).add(path.join(".")));
    return pathTerm([...pathOf(one), "output", ...path]);
  }

  private blockFor(one: Named): NewBlock {
    const { resource, label } = one;
    const { type, version, json } = resource;
    const body = type.at(version)!;
    const parent = this.parentFor(one);
    const text = this.pasted.isTemplate ? this.texts.value : (id: string) => this.idIn(id, one);
    // The template in a deployment is evaluated by Azure.
    const isDeployment = /^Microsoft\.Resources\/deployments$/i.test(type.name);
    return azapiBlock({
      type,
      version,
      body,
      label,
      name: this.nameFor(one),
      parent,
      json,
      dependsOn: this.dependenciesOf(one, parent),
      comments: this.commentsOn(resource),
      text,
      bodyText: isDeployment ? () => undefined : text,
      refused: this.refused.get(`azapi_resource.${label}`) ?? new Set(),
    });
  }

  private nameFor({ resource, names }: Named): NewValue & Commented {
    const own = names?.at(-1);
    const count = resource.id === undefined ? resource.type.name.split("/").length - 1 : 1;
    if (own && isSure(own) && names?.length === count) return valueFor(own);
    const type = propertiesAt(resource.type.at(resource.version)!.type, ["name"])[0]?.type;
    return {
      kind: "text",
      text: type ? placeholderText(type) : "TODO",
      comments: [unsureComment(this.termOf(textAt(resource.json, "name")))],
    };
  }

  /** The id of what a resource is in. */
  private parentFor(one: Named): NewValue & Commented {
    const { resource, names } = one;
    const { id, type, json } = resource;
    if (id !== undefined) {
      const parent = parentOfId(id).id;
      return this.idIn(parent, one) ?? { kind: "text", text: parent };
    }
    const inside = resource.parent && this.named.find((other) => other.resource === resource.parent);
    if (inside) return { kind: "reference", path: [...pathOf(inside), "id"] };
    const words = type.name.split("/");
    const scopeText = textAt(json, "scope");
    if (scopeText !== "") {
      const scopeTerm = isExpression(scopeText) ? this.texts.term(scopeText) : undefined;
      return scopeTerm && isSure(scopeTerm)
        ? valueFor(scopeTerm)
        : placeholder(nowhere, `the id that the template has as its scope, ${onOneLine(scopeText)}`);
    }
    const readable = type.at(resource.version)?.readable ?? 0;
    if (words.length === 2 && readable !== 0 && !(readable & scopes.resourceGroup)) return this.outside(readable);
    const wanted = words.slice(0, -1).join("/");
    const group = this.around.group && pathTerm([...this.around.group, "id"], true);
    if (words.length === 2) return group ? valueFor(group) : placeholder(nowhere, "the id of the resource group");
    const parent = names?.length === words.length - 1 ? this.resourceId(wanted, names.slice(0, -1)) : undefined;
    if (parent) return valueFor(parent);
    const unnamed = words.slice(2).map(() => textTerm("TODO"));
    const text = knownText(joined([textTerm(nowhere), ...segments(wanted, unnamed)]))!;
    return placeholder(text, `the id of the ${wanted} that it is in`);
  }

  private outside(readable: number): NewValue & Commented {
    if (readable & scopes.subscription)
      return this.around.client
        ? valueFor(joined([textTerm("/subscriptions/"), pathTerm([...this.around.client, "subscription_id"])]))
        : placeholder(subscription, "the id of the subscription");
    if (readable & scopes.managementGroup)
      return placeholder("/providers/Microsoft.Management/managementGroups/TODO", "the id of the management group");
    return readable & scopes.tenant
      ? { kind: "text", text: "/" }
      : placeholder(nowhere, "the id of what it belongs to");
  }

  /** An id of something that has an address, in the module or before this one in what was pasted. */
  private idIn(text: string, one: Named): NewValue | undefined {
    if (!text.startsWith("/") || text.length > 2000) return undefined;
    const there = this.byKey.get(text.toLowerCase());
    const isBefore = there !== undefined && this.named.indexOf(there) < this.named.indexOf(one);
    const path = isBefore ? pathOf(there) : there ? undefined : this.addressOfId(text)?.split(".");
    return path && { kind: "reference", path: [...path, "id"] };
  }

  /** What a template says has to be there before, but for what the resource is in. */
  private dependenciesOf(one: Named, parent: NewValue): readonly (readonly string[])[] {
    const all = ownProperty(one.resource.json, "dependsOn");
    const found = new Set<Named>();
    for (const text of Array.isArray(all) ? all : []) {
      const other = typeof text === "string" ? this.dependency(text) : undefined;
      const isParent = other && parent.kind === "reference" && parent.path[1] === other.label;
      if (other && other !== one && !isParent) found.add(other);
    }
    return [...found].map(pathOf);
  }

  private dependency(text: string): Named | undefined {
    return this.among(this.termOf(text));
  }

  /** By its id, its name, or what the template calls it. */
  private among(term: Term): Named | undefined {
    const [only] = term.parts;
    if (typeof only === "object" && "path" in only && only.path[0] === "azapi_resource")
      return this.named.find(({ label }) => only.path[1] === label);
    const plain = knownText(term);
    const source = sourceOf(term);
    return this.named.find(
      ({ resource, names }) =>
        (plain !== undefined &&
          (resource.symbol === plain || names?.map((name) => knownText(name)).join("/") === plain)) ||
        (names?.length === 1 && sourceOf(names[0]!) === source),
    );
  }

  private commentsOn({ json, version }: PastedResource): readonly string[] {
    const given = textAt(json, "apiVersion");
    const [condition, copy] = [ownProperty(json, "condition"), ownProperty(json, "copy")];
    return [
      ...(given !== "" && given !== version ? [`It was pasted with API version ${onOneLine(given)}.`] : []),
      ...(condition !== undefined && condition !== true
        ? [
            `TODO: the template has it only where this is true, for which count is the argument: ${onOneLine(JSON.stringify(condition), 200)}`,
          ]
        : []),
      ...(copy !== undefined
        ? [
            `TODO: the template has it several times, for which count or for_each is the argument: ${onOneLine(JSON.stringify(copy), 200)}`,
          ]
        : []),
    ];
  }
}

/** With what Azure is to be asked of it. */
function withExports(block: NewBlock, paths: ReadonlySet<string> | undefined): NewBlock {
  if (!paths) return block;
  const items = [...paths].map((text): NewValue => ({ kind: "text", text }));
  return { ...block, items: [...block.items, newArgument("response_export_values", { kind: "list", items })] };
}

function depthOf({ id, type }: PastedResource): number {
  return id === undefined ? type.name.split("/").length : id.split("/").length;
}

function pathOf({ label }: Named): readonly string[] {
  return ["azapi_resource", label];
}

/** By which resources of a template find each other. */
function keyOf(type: string, names: readonly Term[]): string {
  return `${type} ${names.map(sourceOf).join("/")}`.toLowerCase();
}

/** `/providers/A/b/x/c/y`, of a type and names. */
function segments(type: string, names: readonly Term[]): readonly Term[] {
  const [namespace = "", ...words] = type.split("/");
  return [
    textTerm(`/providers/${namespace}`),
    ...words.flatMap((word, index) => [textTerm(`/${word}/`), names[index] ?? textTerm("TODO")]),
  ];
}

const subscription = "/subscriptions/00000000-0000-0000-0000-000000000000";
const nowhere = `${subscription}/resourceGroups/TODO`;

function placeholder(text: string, what: string): NewValue & Commented {
  return { kind: "text", text, comments: [`TODO: ${what}.`] };
}
