import type { Result } from "../../evaluation/index";
import type { Body, BodyItem, Fix } from "../../model/index";
import type { Json } from "../json";

/** An argument whose value in the configuration differs from the one in Azure. */
export interface Deviation {
  /** `identity.type`: names with dots between them. */
  readonly path: string;
  /** The configured value; undefined where it is not set. */
  readonly written: Result | undefined;
  /** The value that azurerm reads from Azure, or that Azure answers. */
  readonly actual: Json;
  /** The argument or block; where it is not set, the body that lacks it. */
  readonly at: BodyItem | Body;
  /** Takes Azure's value into the configuration; absent where that value cannot be written. */
  readonly fix?: Fix;
}
