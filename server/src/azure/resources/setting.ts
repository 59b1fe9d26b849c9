import type { BodyItem, Value } from "../../model/index";
import type { Span } from "../../text/index";

/** What a resource is given for an argument, and where that is written. */
export class Setting {
  /**
   * @param name what the provider of the block calls the argument: `public_network_access_enabled`, `properties.publicNetworkAccess`.
   * @param item the entry of the block that says it, or that in which a local is read that does (`properties = local.properties`).
   * @param isHere whether it is written in the block itself.
   */
  constructor(
    readonly name: string,
    readonly item: BodyItem,
    readonly value: Value,
    readonly isHere = true,
  ) {}

  /** One item of a list that is set. */
  of(item: Value): Setting {
    const isHere = this.isHere && item.span.start >= this.value.span.start && item.span.end <= this.value.span.end;
    return new Setting(this.name, this.item, item, isHere);
  }

  /** All of it, the name with the value. */
  get span(): Span {
    return this.isHere ? this.item.span : this.item.nameSpan;
  }

  get nameSpan(): Span {
    return this.item.nameSpan;
  }

  get valueSpan(): Span {
    return this.isHere ? this.value.span : this.item.value.span;
  }
}
