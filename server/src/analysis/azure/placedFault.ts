import type { ResourceBody, ResourceType } from "../../catalog/azure/bodyType";
import type { Entry } from "../../model/value";
import type { Fault } from "./bodyFaults";
import type { BodyPlace } from "./bodyPlace";

/**
 * How certain a fault is: refused by the provider; refused if variables are what they are known to be; refused by Azure alone; of a body
 * that the provider is told not to check.
 */
export type Certainty = "refused" | "assumed" | "azure" | "unchecked";

/** A fault, and where it is written. */
export interface PlacedFault<F extends Fault = Fault> {
  readonly fault: F;
  readonly certainty: Certainty;
  readonly place: BodyPlace;
}

/** What is wrong with a resource. */
export interface ResourceFaults {
  /** The argument that names the type. */
  readonly entry: Entry;
  /** The type and the version that it names, as they are written. */
  readonly typeName: string;
  readonly version: string;
  readonly type?: ResourceType | undefined;
  readonly body?: ResourceBody | undefined;
  /** Whether the provider looks at the type and the body at all: `azapi_resource` does, unless it is told not to. */
  readonly isChecked: boolean;
  readonly faults: readonly PlacedFault[];
}
