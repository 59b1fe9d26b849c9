import type { ResourceBody, ResourceType } from "../../catalog/index";
import type { BodyItem } from "../../model/index";
import type { BodyFault } from "./bodyFaults";
import type { BodyPlace } from "./bodyPlace";

/**
 * What a finding about a block rests on: on nothing but the text; on variables that are left at their defaults, as nothing known sets
 * them; on variables that are what they are known to be.
 */
export type Basis = "sure" | "default" | "assumed";

/**
 * How certain a fault is: refused by the provider, on what basis that rests; refused once what it is written in is reached, such as the
 * result of a conditional; refused by Azure alone; of a body that the provider is told not to check.
 */
export type Certainty = Basis | "reached" | "azure" | "unchecked";

/** A fault, and where it is written. */
export interface PlacedFault<F extends BodyFault = BodyFault> {
  readonly fault: F;
  readonly certainty: Certainty;
  readonly place: BodyPlace;
}

/** What is wrong with a resource. */
export interface ResourceFaults {
  /** The argument that names the type. */
  readonly item: BodyItem;
  readonly typeName: string;
  readonly version: string;
  /** On what it rests that it names these. */
  readonly basis: Basis;
  readonly type?: ResourceType | undefined;
  readonly body?: ResourceBody | undefined;
  /** Whether the provider looks at the type and the body at all: `azapi_resource` does, unless it is told not to. */
  readonly isChecked: boolean;
  readonly faults: readonly PlacedFault[];
}
