import type { ResourceBody, ResourceType } from "../../catalog/index";
import type { BodyItem } from "../../model/index";
import type { BodyFault } from "./bodyFaults";
import type { BodyPlace } from "./bodyPlace";

/**
 * What a finding about a block depends on: only on the text; on variables that have their defaults, because nothing
 * known sets them; or on variables that have their known values.
 */
export type Basis = "sure" | "default" | "assumed";

/**
 * How certain a fault is: the provider refuses it, and on what basis; the provider refuses it if it evaluates the
 * expression around it, such as the result of a conditional; only Azure refuses it; or the fault is in a body that
 * the provider does not check.
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
