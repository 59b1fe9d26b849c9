/** A few cases of every fuzzer, always the same ones. `npm run fuzz` tries others, for as long as it is given. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { isThorough } from "../harness/thorough";
import { randomFrom } from "../languages/random";
import { attackWith } from "./fuzzer";
import { fuzzerNames, loadFuzzer } from "./load";

for (const name of fuzzerNames()) {
  const fuzzer = loadFuzzer(name);
  test(fuzzer.holds, { skip: fuzzer.inSuite === 0 && "there is nothing of the kind on this system" }, async () => {
    assert.equal(fuzzer.name, name);
    for (let seed = 1; seed <= fuzzer.inSuite * (isThorough ? 3 : 1 / 3); seed++) {
      const failure = await attackWith(fuzzer, randomFrom(seed));
      assert.equal(failure, undefined, `npm run fuzz -- --only ${name} --seed ${seed} --cases 1\n${failure}`);
    }
  });
}
