/**
 * Names that every JavaScript object inherits something under are names like any other: wherever people choose one, every
 * question has an answer, and the findings are those of another unknown name of the same shape.
 */
import assert from "node:assert/strict";
import { test } from "node:test";
import { sampled } from "../harness/thorough";
import { about, languages, ordinary } from "./about";

/** Some of all kinds: a function, an accessor, in camel case and not. Any other would be found by the last test. */
const inherited = ["constructor", "toString", "valueOf", "hasOwnProperty", "__proto__"];

for (const { file, places } of languages) {
  for (const [turn, [place, text]] of Object.entries(places).entries()) {
    test(`${file}: ${place}`, () => {
      for (const name of sampled(inherited, inherited.length, turn)) {
        const other = ordinary(name);
        assert.deepEqual(about(file, text, name), about(file, text, other), `${name} and ${other}`);
      }
    });
  }
}

test("nobody asks an object for a name from a document", () => {
  // What every object would be asked for by that name is an error with the stack of whoever asks.
  const name = "inheritedByAll";
  const asked = () => {
    throw new Error(`An object was asked for ${name}.`);
  };
  Object.defineProperty(Object.prototype, name, { get: asked, set: asked, configurable: true });
  try {
    for (const { file, places } of languages) for (const text of Object.values(places)) about(file, text, name);
  } finally {
    Reflect.deleteProperty(Object.prototype, name);
  }
});
