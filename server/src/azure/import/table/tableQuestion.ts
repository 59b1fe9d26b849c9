import type { BodySchema, BodyType, Provider } from "../../../catalog/index";
import type { AzureResource } from "../../responses";

/** A resource, the type to read it as, and what is known of both. */
export interface TableQuestion {
  readonly type: string;
  readonly resource: AzureResource;
  readonly schema: BodySchema;
  readonly provider: Provider;
  /** What Azure takes for the resource, where that is known. */
  readonly body: BodyType | undefined;
}
