import { type Given, isSurelySetTo, resolve, type Scope, type Target, targetOf } from "../../analysis/index";
import { addressOf, type Block, type Change, type Fix, type NewValue, newLiteral, type Value } from "../../model/index";
import type { Span } from "../../text/index";
import { isOfAzapi } from "../ids/armType";
import type { Setting } from "./setting";

/** A value of an argument, in azurerm's words. */
export type ArgumentValue = string | number | boolean;

/**
 * A resource of Azure as a block describes it, in azurerm's words or, through azapi, in those of Azure's own API.
 * Paths are azurerm's (`identity.type`) in both cases: the mappings say what Azure's API has instead. What they do not
 * say is not known.
 */
export abstract class Resource {
  /** The resource in whose body it is, where it has no block of its own. */
  readonly around?: Resource;

  /**
   * @param type azurerm's name for what it is: `azurerm_machine_learning_workspace`.
   * @param uri the document that it is in, where that is not the one that is looked at.
   */
  constructor(
    readonly type: string,
    readonly block: Block,
    readonly scope: Scope,
    readonly uri?: string,
  ) {}

  /** Whether there is such a path in the version in force, as far as that is known. */
  has(_path: string): boolean {
    return true;
  }

  /** What is written at a path. */
  abstract at(path: string): Given<Setting>;
  /** What the provider of the block calls what is at a path. */
  abstract nameOf(path: string): string;
  /** The literal at a path as azurerm would write it: "false" for a `publicNetworkAccess` that is "Disabled". */
  abstract literal(path: string): Given<string>;
  /** What counts at a path: its literal, or what is so where nothing is written. */
  abstract setting(path: string): Given<string>;
  /** The change that writes something at a path, whether or not it is there; undefined where it cannot be written. */
  abstract set(path: string, to: NewValue): Change | undefined;
  /** A literal of azurerm's as the provider of the block takes it. */
  abstract spelled(path: string, literal: ArgumentValue): ArgumentValue;
  /** The change that takes out what is at a path, and what is nothing without it. */
  protected abstract removal(path: string, setting: Setting): Change;

  /** What it is called by where it begins. */
  get head(): Span {
    return this.block.head;
  }

  /** The changes that take it out of the resource that it is written in; none for a resource of its own, which people alone delete. */
  removed(): readonly Change[] {
    return [];
  }

  get isOfAzapi(): boolean {
    return isOfAzapi(this.block);
  }

  get address(): string {
    return addressOf(this.block) ?? "";
  }

  /** The items of the list at a path, each as it is written. */
  items(path: string): Given<readonly Value[]> {
    const setting = this.at(path);
    if (!setting) return setting;
    const { value, isAssumed } = resolve(setting.value, this.scope);
    if (value.kind === "list") return value.items;
    return value.kind === "null" && !isAssumed ? null : undefined;
  }

  /** What the value at a path refers to. */
  target(path: string): Target | undefined {
    const setting = this.at(path);
    return setting ? targetOf(setting.value, this.scope) : undefined;
  }

  /** Whether something at a path surely has a value. */
  isSurelySet(path: string): boolean {
    const setting = this.at(path);
    return setting ? isSurelySetTo(setting.value, this.scope) : false;
  }

  /** Where it says something, for what a finding relates to. */
  related(path: string, message = `${this.address} is set up here.`): Related {
    const around = path.includes(".") ? this.at(path.slice(0, path.indexOf("."))) : undefined;
    const span = this.at(path)?.span ?? around?.nameSpan ?? this.block.head;
    return { uri: this.uri ?? this.scope.uri, span, message };
  }

  /** Where it is declared, for what a finding relates to. */
  declared(): Related {
    const { address, block, uri = this.scope.uri } = this;
    return { uri, span: block.head, message: `${address} is declared here.` };
  }

  /** Fixes that write another literal at a path, each of its own; none where the value comes from elsewhere. */
  change(path: string, literals: readonly ArgumentValue[], safe = false): Fix[] {
    const setting = this.at(path);
    const kind = setting?.isHere ? setting.value.kind : undefined;
    if (!setting || (kind !== "text" && kind !== "number" && kind !== "bool")) return [];
    return literals.map((literal) => {
      const to = this.spelled(path, literal);
      const change: Change = { kind: "setValue", value: setting.value, to: newLiteral(to), ...this.there };
      return { title: `Change to ${to}`, changes: [change], ...(safe && { safe }) };
    });
  }

  /** The fix that takes something out; none where it is not written in the block. */
  without(path: string, title = `Remove ${this.nameOf(path)}`): Fix[] {
    const setting = this.at(path);
    return setting?.isHere ? [{ title, changes: [this.removal(path, setting)] }] : [];
  }

  /** The fix that writes a literal of azurerm's at a path, under a title or as "Add local_auth_enabled = false". */
  with(path: string, literal: ArgumentValue, title?: string): Fix[] {
    const to = this.spelled(path, literal);
    const shown = typeof to === "string" ? `"${to}"` : String(to);
    return this.withValue(path, newLiteral(to), title ?? `Add ${this.nameOf(path)} = ${shown}`);
  }

  /** The same with any value, such as a reference. */
  withValue(path: string, to: NewValue, title: string): Fix[] {
    const change = this.set(path, to);
    return change ? [{ title, changes: [change] }] : [];
  }

  /** The document, for changes of another one. */
  protected get there(): { readonly uri?: string } {
    return this.uri === undefined ? {} : { uri: this.uri };
  }
}

/** A place that a finding relates to. */
interface Related {
  readonly uri: string;
  readonly span: Span;
  readonly message: string;
}
