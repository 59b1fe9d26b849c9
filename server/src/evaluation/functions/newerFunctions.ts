import { tableOf } from "./implementation";

const lengths = ["list", "set", "map"].flatMap((kind) => ["", "min", "max"].map((end) => `assume${kind}length${end}`));

/** Functions of releases after Terraform 1.11, of which no more is known than their signatures and that they may take null. */
export const newerFunctions = tableOf(
  Object.fromEntries(
    ["convert", "assumeequal", "assumenotnull", "assumestringprefix", ...lengths].map((name) => [
      name,
      { nullFrom: 0 },
    ]),
  ),
);
