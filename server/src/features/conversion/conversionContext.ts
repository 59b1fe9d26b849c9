import type { Scope } from "../../analysis/index";
import type { Conversion, ProjectInfo } from "../../languages/index";
import type { Document } from "../../model/index";
import type { Comments } from "./comments";

/** The context of a conversion between languages. */
export interface ConversionContext {
  readonly document: Document;
  readonly scope: Scope;
  readonly from: Conversion;
  readonly to: Conversion;
  readonly about: ProjectInfo;
  readonly comments: Comments;
  /** Notes that something is in the result as a comment alone. */
  leaveOut(): void;
}
