import { isDeepStrictEqual } from "node:util";
import { learn } from "../../../server/src/introspection/learn";
import { anyDescription } from "../../introspection/anyDescription";
import { differences } from "../../introspection/differences";
import { asDescribed } from "../../introspection/learnDescribed";
import { connectionTo } from "../../provider/connection";
import type { Fuzzer } from "../fuzzer";

export const fuzzer: Fuzzer = {
  name: "learning",
  holds: "what is learned of a provider is what it does, whatever that is",
  inSuite: 15,
  async attack(random) {
    const description = anyDescription(random);
    const learned = await learn(async () => connectionTo(description));
    const wrong = description.types.flatMap(({ attributes, ...described }) => {
      const { kind, name } = described;
      const type = learned.types.find((one) => one.kind === kind && one.name === name);
      if (!type) return [`${kind} ${name} is missing`];
      const { attributes: found, ...facts } = asDescribed(type);
      const ofType = isDeepStrictEqual(facts, described) ? [] : [`${JSON.stringify(facts)} is learned of the type`];
      return [...ofType, ...differences(attributes, found)].map((line) => `${kind} ${name}: ${line}`);
    });
    return wrong.length > 0 ? `${wrong.join("\n")}\n${JSON.stringify(description, undefined, 1)}` : undefined;
  },
};
