import { isDeepStrictEqual } from "node:util";
import { about, languages, ordinary } from "../../inherited/about";
import type { Fuzzer } from "../fuzzer";

/** Whatever some object of the language has, as its own or inherited, that can be a name. */
const inherited = [
  Object.prototype,
  Object,
  Function.prototype,
  Array.prototype,
  String.prototype,
  Map.prototype,
  Promise.prototype,
]
  .flatMap((one) => Object.getOwnPropertyNames(one))
  .filter((name) => /^\w+$/.test(name));

export const fuzzer: Fuzzer = {
  name: "inheritedNames",
  holds: "names that objects have by themselves are names like any other, wherever people choose one",
  inSuite: 10,
  attack(random) {
    const { file, places } = random.pick(languages);
    const [place, text] = random.pick(Object.entries(places));
    const name = random.pick(inherited);
    const other = ordinary(name);
    // Some of these mean something to Terraform: `length` is a function of its own.
    if (!(name in Object.prototype) || name === other) {
      about(file, text, name);
      return undefined;
    }
    const [one, two] = [about(file, text, name), about(file, text, other)];
    return isDeepStrictEqual(one, two)
      ? undefined
      : `${file}, ${place}: ${name} is not as ${other}\n${one.join("\n")}\nbut\n${two.join("\n")}`;
  },
};
