import { lazy } from "../lazy";
import { unknown } from "../result";
import { tableOf } from "./implementation";

export const camelCaseFunctions = tableOf({
  "provider::azapi::snake2camel": {
    takes: "unknown",
    nullFrom: 0,
    value: ([input]) => lazy().renamed(input ?? unknown),
  },
});
