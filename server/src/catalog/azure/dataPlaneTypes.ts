/** What azapi_data_plane_resource takes as types, out of the text of `dataPlaneTypes.jsonl`, whose first line names its source. */
import { factsByLine } from "./factsByLine";

/** A resource type at a service's own endpoint. Only its name is known. */
export interface DataPlaneType {
  readonly type: string;
  /** Set where its address has no place for a name. */
  readonly nameless?: true;
}

/** Empty if the text is not such a list. */
export function readDataPlaneTypes(text: string): readonly DataPlaneType[] {
  return factsByLine<DataPlaneType>(text).slice(1);
}
