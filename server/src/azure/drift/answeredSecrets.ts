import { secretTexts } from "../import/azapi/secretTexts";
import type { Json, JsonObject } from "../json";

/** The parts of an answer that nobody should read. */
export class AnsweredSecrets {
  private readonly texts: ReturnType<typeof secretTexts>;

  constructor(answer: JsonObject) {
    this.texts = secretTexts(answer);
  }

  /** Whether there is a secret in a value at a path. */
  has(value: Json, path: readonly string[]): boolean {
    const named = { [path.findLast((name) => !/^\d+$/.test(name)) ?? ""]: value };
    return [...secretTexts(named)].length > 0 || (typeof value === "string" && this.texts.has(value));
  }
}
