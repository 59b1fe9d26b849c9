/**
 * The keys of a resource that becomes one of azapi's: data sources that ask Azure for them as azurerm does, one for each action. Only what is read is
 * asked for.
 */
import { blockSchemaOf, type Scope } from "../../analysis/index";
import { aliasChosen, providerItem } from "../../azure/index";
import type { KeyAction, KeyReads } from "../../catalog/index";
import {
  type Block,
  bodyItemOf,
  isRepeated,
  literalText,
  type NewBlock,
  type NewBodyItem,
  newArgument,
  typeOf,
} from "../../model/index";
import { freeName, ownProperty, snakeCase } from "../../text/index";

/** Where a key is: at a path of what has an address; or a text that has it; or why it is nowhere. */
type KeyRead =
  | { readonly address: string; readonly path: string }
  | { readonly text: string }
  | { readonly because: string };

/** The keys of one resource that its module reads. */
export class KeysOf {
  private readonly known: KeyReads | undefined;
  private readonly wanted = new Map<KeyAction, Set<string>>();
  private hasTexts = false;

  /** @param to the address of azapi's resource. */
  constructor(
    private readonly to: string,
    private readonly block: Block,
    private readonly scope: Scope,
    /** Paths in Azure's answer that are read of the resource itself: what texts have of these is added. */
    private readonly answers: Set<string>,
  ) {
    this.known = scope.catalog.provider("azurerm")?.keyReads(typeOf(block) ?? "");
  }

  /** What an attribute of azurerm's is; undefined where it is no key that is known. */
  read(attribute: string): KeyRead | undefined {
    const action = this.known?.actions.find(
      ({ reads, texts }) => (ownProperty(reads, attribute) ?? ownProperty(texts, attribute)) !== undefined,
    );
    if (!action) return undefined;
    const lacking = this.lackingFor(action);
    if (lacking !== undefined)
      return { because: `.${attribute} is read, and azurerm has that only where it is known that ${lacking}` };
    const text = ownProperty(action.texts, attribute);
    const address = this.addressOf(action);
    if (text === undefined) {
      this.want(action, attribute);
      return { address, path: `${this.isSecret(attribute) ? "sensitive_output" : "output"}.${attribute}` };
    }
    if (isRepeated(this.block.body)) return { because: `.${attribute} is read of an instance, and is put together` };
    if (this.namesCloud()) return { because: `.${attribute} is read, and it is another one in another cloud` };
    this.hasTexts = true;
    const filled = text.replace(/\{([\w.]+)\}/g, (_, name: string) => {
      if (name.startsWith("output.")) {
        this.answers.add(name.slice("output.".length));
        return `\${${this.to}.${name}}`;
      }
      if (name === "name") return `\${${this.to}.name}`;
      this.want(action, name);
      return `\${${address}.sensitive_output.${name}}`;
    });
    return { text: `"${filled}"` };
  }

  /** The data sources. */
  blocks(): readonly NewBlock[] {
    return [...this.wanted].map(([action, attributes]) => this.reader(action, [...attributes].sort()));
  }

  notes(): readonly string[] {
    if (this.wanted.size === 0) return [];
    const readers = [...this.wanted.keys()].map((action) => this.addressOf(action)).join(" and ");
    const cloud = this.hasTexts ? " Its connection string is that of Azure's public cloud." : "";
    return [`Its keys are read by ${readers}, and are in the state, as azurerm's attributes were.${cloud}`];
  }

  private want(action: KeyAction, attribute: string): void {
    this.wanted.set(action, (this.wanted.get(action) ?? new Set()).add(attribute));
  }

  /** What azurerm does not call a secret may stand where a secret may not. */
  private isSecret(attribute: string): boolean {
    const own = blockSchemaOf(this.block, this.scope).body?.get(attribute);
    return own !== undefined && [own, ...(own.block?.values() ?? [])].some(({ sensitive }) => sensitive);
  }

  /** Whether a configuration of azurerm's says in which cloud it is. */
  private namesCloud(): boolean {
    return [...this.scope.module.documents.values()].some(({ blocks }) =>
      blocks.some(
        ({ kind, labels, body }) =>
          kind === "provider" && labels[0]?.text === "azurerm" && bodyItemOf(body, "environment") !== undefined,
      ),
    );
  }

  /** `admin_enabled = true`, where that is not surely so. */
  private lackingFor({ where = {} }: KeyAction): string | undefined {
    const schema = blockSchemaOf(this.block, this.scope).body;
    const lacking = Object.entries(where).find(([name, wanted]) => {
      const value = bodyItemOf(this.block.body, name)?.value;
      if (wanted === null) return value !== undefined && value.kind !== "null";
      return value ? literalText(value) !== String(wanted) : wanted !== schema?.get(name)?.default;
    });
    return lacking && (lacking[1] === null ? `${lacking[0]} is not set` : `${lacking[0]} = ${lacking[1]}`);
  }

  private addressOf(action: KeyAction): string {
    return `data.azapi_resource_action.${this.nameOf(action)}`;
  }

  private nameOf({ action }: KeyAction): string {
    const { declarations } = this.scope.module;
    const wanted = `${this.to.slice(this.to.indexOf(".") + 1)}_${snakeCase(action)}`;
    return freeName([wanted], (name) => declarations.has(`data.azapi_resource_action.${name}`));
  }

  private reader(action: KeyAction, attributes: readonly string[]): NewBlock {
    const { to } = this;
    const { body } = this.block;
    const source = (name: string, text: string) => newArgument(name, { kind: "expression", source: text });
    const [repeated, one]: readonly [readonly NewBodyItem[], string] = bodyItemOf(body, "count")
      ? [[source("count", `length(${to})`)], `${to}[count.index].id`]
      : bodyItemOf(body, "for_each")
        ? [[source("for_each", to)], "each.value.id"]
        : [[], `${to}.id`];
    const places = (argument: string, names: readonly string[]) => {
      const items = names.map((name) =>
        newArgument(name, { kind: "text", text: ownProperty(action.reads, name) ?? "" }),
      );
      return items.length > 0 ? [newArgument(argument, { kind: "body", items })] : [];
    };
    const secret = attributes.filter((name) => this.isSecret(name));
    const plain = attributes.filter((name) => !secret.includes(name));
    return {
      kind: "data",
      labels: ["azapi_resource_action", this.nameOf(action)],
      items: [
        ...repeated,
        ...providerItem(aliasChosen(this.block)),
        newArgument("type", { kind: "text", text: this.known!.azure }),
        source("resource_id", action.below === undefined ? one : `"\${${one}}${action.below}"`),
        newArgument("action", { kind: "text", text: action.action }),
        ...places("response_export_values", plain),
        ...places("sensitive_response_export_values", secret),
      ],
    };
  }
}
