/**
 * Names that every JavaScript object inherits something under are names like any other: wherever people choose one, every
 * question has an answer, and the findings are those of another unknown name of the same shape.
 */
import assert from "node:assert/strict";
import { test } from "node:test";
import { askEverything } from "../harness/askEverything";
import { pinned, serviceWith, uriOf } from "../harness/service";
import { inJson, inPrograms, inTerraform } from "./places";

/** Some of all kinds: a function, an accessor, in camel case and not. Any other would be found by the last test. */
const inherited = ["constructor", "toString", "valueOf", "hasOwnProperty", "__proto__"];

const languages = [
  { file: "main.tf", places: inTerraform },
  { file: "main.tf.json", places: inJson },
  { file: "main.ts", places: inPrograms },
];

for (const { file, places } of languages) {
  for (const [place, text] of Object.entries(places)) {
    test(`${file}: ${place}`, () => {
      for (const name of inherited) {
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

/** A name of the same shape that nothing inherits. */
function ordinary(name: string): string {
  return name.replace(/o/, "u").replace(/^(?!.*u)(.*)e/, "$1u");
}

/** The findings of a text in which that name stands, without it, once everything was asked. */
function about(file: string, text: string, name: string): readonly string[] {
  const written = text.replaceAll("NAME", name);
  const versions = file === "main.ts" ? {} : { "versions.tf": pinned("5.2.0") };
  const service = serviceWith({ ...versions, [file]: written, "other.tf": text.replaceAll("NAME", "unlike") });
  const uri = uriOf(file);
  const offsets = [...written.matchAll(new RegExp(name, "g"))].flatMap(({ index }) => [index, index + name.length]);
  askEverything(service, uri, offsets);
  return service.diagnose(uri).map(({ rule, severity, span, message }) => {
    const said = message.replaceAll(name, "NAME").replaceAll(inTerraformsCase(name), "NAME");
    return `${severity} ${rule} ${span.start} ${said}`;
  });
}

/** A name of a program as Terraform spells it. */
function inTerraformsCase(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
