import type { StoredResource } from "../plan/plan";

/** A resource that is imported. */
export interface DraftedResource extends StoredResource {
  readonly id: string;
  /** Whether it is something between two resources, which has no id of its own in Azure. */
  readonly isAssociation?: boolean;
}
