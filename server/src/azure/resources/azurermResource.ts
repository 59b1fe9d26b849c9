import { bodyItemAt, type Given, literalAt, settingAt, stepsOf } from "../../analysis/index";
import { type Change, type NewValue, newArgument, setArgument } from "../../model/index";
import { type ArgumentValue, Resource } from "./resource";
import { Setting } from "./setting";
import { isUpdated } from "./updates";

/** A resource in azurerm's own words. */
export class AzurermResource extends Resource {
  at(path: string): Given<Setting> {
    const item = bodyItemAt(this.block.body, stepsOf(path));
    if (item === null && isUpdated(this.type, path, this.block, this.scope)) return undefined;
    return item && new Setting(item.name, item, item.value);
  }

  nameOf(path: string): string {
    return path.slice(path.lastIndexOf(".") + 1);
  }

  literal(path: string): Given<string> {
    const literal = literalAt(this.block.body, stepsOf(path), this.scope);
    return literal === null && isUpdated(this.type, path, this.block, this.scope) ? undefined : literal;
  }

  setting(path: string): Given<string> {
    return this.literal(path) === undefined ? undefined : settingAt(this.block, stepsOf(path), this.scope);
  }

  set(path: string, to: NewValue): Change | undefined {
    const names = stepsOf(path);
    const name = names.at(-1) ?? "";
    const { body, ...ofBlock } = { body: this.block.body, block: this.block, ...this.there };
    if (names.length === 1) {
      const item = bodyItemAt(body, names);
      if (item) return { kind: "setValue", value: item.value, to, ...this.there };
      return { kind: "add", body, items: [newArgument(name, to)], ...ofBlock };
    }
    const around = bodyItemAt(this.block.body, names.slice(0, -1));
    if (around) return around.value.kind === "body" ? setArgument(around.value.body, name, to, this.uri) : undefined;
    if (around === undefined || names.length > 2) return undefined;
    const value = { kind: "body", items: [newArgument(name, to)] } as const;
    const entries = [{ name: names[0]!, form: "block", isOne: true, value }] as const;
    return { kind: "add", body, items: entries, ...ofBlock };
  }

  spelled(_: string, literal: ArgumentValue): ArgumentValue {
    return literal;
  }

  protected removal(_: string, { item }: Setting): Change {
    return { kind: "remove", item, ...this.there };
  }
}
