import type { Rule } from "../../rule";
import { azapiAddress } from "./azapiAddress";
import { azapiBody } from "./azapiBody";
import { azapiId } from "./azapiId";
import { azapiLocation } from "./azapiLocation";
import { azapiParent } from "./azapiParent";
import { azapiTwice } from "./azapiTwice";
import { azapiType } from "./azapiType";

/** The rules about arguments of azapi's own, rather than of what is in a body. */
export const azapiArgumentRules: readonly Rule[] = [
  azapiAddress,
  azapiLocation,
  azapiId,
  azapiParent,
  azapiType,
  azapiBody,
  azapiTwice,
];
