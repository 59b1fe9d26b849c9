/** However large the arguments, no function makes something large of them: that is left unknown. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { callFunction } from "../../server/src/evaluation/functions/functions";
import { isRefusal } from "../../server/src/evaluation/functions/implementation";
import { commonFunctions } from "../../server/src/evaluation/functions/implementations";
import { lateFunctions } from "../../server/src/evaluation/functions/lateFunctions";
import {
  collectionResult,
  nullValue,
  numberResult,
  type Result,
  textResult,
  tupleResult,
  unknown,
} from "../../server/src/evaluation/result";
import { catalog } from "../harness/service";
import { sampled } from "../harness/thorough";

const numbers = Array.from({ length: 9_000 }, (_, index) => numberResult(index));
const long = textResult("ab,\n".repeat(24_000));
const nested = Array.from({ length: 500 }).reduce<Result>((inner) => tupleResult([inner]), textResult("a"));

const large: ReadonlyMap<string, Result> = new Map([
  ["a long text", long],
  ["a text of one sign", textResult("a".repeat(99_000))],
  ["a text of emoji", textResult("👨‍👩‍👧é".repeat(9_000))],
  ["quotes", textResult('"'.repeat(99_000))],
  ["brackets", textResult("[".repeat(99_000))],
  ["verbs", textResult("%s".repeat(40_000))],
  ["a wide verb", textResult("%99999999s%[99999999]s%.99999999f")],
  ["a pattern", textResult("/(a*)*(b|a?)*c{1,900}/")],
  ["dates", textResult("YYYY".repeat(9_000))],
  ["a list", collectionResult("list", "number", numbers)],
  ["a tuple", tupleResult(numbers)],
  ["a list of long texts", collectionResult("list", "string", Array(5_000).fill(long))],
  ["lists of lists", tupleResult(Array(9).fill(tupleResult(numbers.slice(0, 900))))],
  ["what is nested deeply", nested],
  ["a map", collectionResult("map", "number", new Map(numbers.map((one, index) => [`key${index}`, one])))],
  ["a large number", numberResult(Number.MAX_SAFE_INTEGER)],
  ["a negative number", numberResult(-Number.MAX_SAFE_INTEGER)],
  ["a small number", numberResult(1e-9, true)],
  ["null", nullValue],
  ["what is unknown", unknown],
]);

/** How long a text may be that is worked out: see evaluation/result.ts. */
const longest = 100_000;

test("no function makes a longer text of large arguments than any may be", () => {
  const tooLong: string[] = [];
  let known = 0;
  let question = 0;
  for (const name of [...commonFunctions.keys(), ...lateFunctions.keys()]) {
    const signature = catalog.functions.get(name)!;
    const count = signature.parameters.length + (signature.rest ? 2 : 0);
    for (const [title, one] of large) {
      for (const other of sampled([one, long, numberResult(3)], 3, question++)) {
        const args = Array.from({ length: count }, (_, index) => (index % 2 === 0 ? one : other));
        for (const answer of [callFunction(signature, args), callFunction(signature, args.toReversed())]) {
          if (isRefusal(answer) || answer.state !== "known") continue;
          known++;
          if (typeof answer.value === "string" && answer.value.length > longest) tooLong.push(`${name} with ${title}`);
        }
      }
    }
  }
  assert.deepEqual(tooLong, []);
  assert.ok(known > 500, `${known}`);
});
