import { entryAt, type Given, literalAt, settingAt, stepsOf } from "../../analysis/index";
import { argument, type Change, type NewValue, setArgument } from "../../model/index";
import { type Literal, Resource } from "./resource";
import { Setting } from "./setting";
import { isUpdated } from "./updates";

/** A resource in azurerm's own words. */
export class AzurermResource extends Resource {
  at(path: string): Given<Setting> {
    const entry = entryAt(this.block.body, stepsOf(path));
    if (entry === null && isUpdated(this.type, path, this.block, this.scope)) return undefined;
    return entry && new Setting(entry.name, entry, entry.value);
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
      const entry = entryAt(body, names);
      if (entry) return { kind: "setValue", value: entry.value, to, ...this.there };
      return { kind: "add", body, entries: [argument(name, to)], ...ofBlock };
    }
    const around = entryAt(this.block.body, names.slice(0, -1));
    if (around) return around.value.kind === "body" ? setArgument(around.value.body, name, to, this.uri) : undefined;
    if (around === undefined || names.length > 2) return undefined;
    const value = { kind: "body", entries: [argument(name, to)] } as const;
    const entries = [{ name: names[0]!, form: "block", isOne: true, value }] as const;
    return { kind: "add", body, entries, ...ofBlock };
  }

  spelled(_: string, literal: Literal): Literal {
    return literal;
  }

  protected removal(_: string, { entry }: Setting): Change {
    return { kind: "remove", entry, ...this.there };
  }
}
