/** Values that follow from others are computed again only after something that they have read has changed. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { input, memo, memoByName, memoFor, sameItems, weakMemo } from "../server/src/memo/memo";
import { memoIndex, memoMap } from "../server/src/memo/memoMap";
import { trackedMap } from "../server/src/memo/trackedMap";
import { randomFrom } from "./languages/random";

test("a computation runs again only after something that it has read has changed", () => {
  let runs = 0;
  const [isLong, long, short] = [input(false), input("long"), input("short")];
  const text = memo(() => {
    runs++;
    return isLong.get() ? long.get() : short.get();
  });
  assert.deepEqual([text(), text(), runs], ["short", "short", 1]);
  long.set("longer");
  assert.deepEqual([text(), runs], ["short", 1]);
  isLong.set(true);
  short.set("shorter");
  assert.deepEqual([text(), runs], ["longer", 2]);
  short.set("shortest");
  assert.deepEqual([text(), runs], ["longer", 2]);
});

test("what comes to the same again changes nothing for those that read it", () => {
  let runs = 0;
  const text = input("a b");
  const words = memo(() => text.get().split(" "), sameItems);
  const count = memo(() => {
    runs++;
    return words().length;
  });
  assert.equal(count(), 2);
  text.set("a b".concat(""));
  text.set("a  b".replace("  ", " "));
  text.touch();
  assert.deepEqual([count(), runs], [2, 1]);
  text.set("a b c");
  assert.deepEqual([count(), runs], [3, 2]);
});

test("a key of a map that is not read does not count, nor does a name that nobody has asked about", () => {
  const map = trackedMap<number>();
  let runs = 0;
  const twice = memoByName((of: typeof map, name) => {
    runs++;
    return (of.get(name) ?? 0) * 2;
  });
  const keys = memo(() => [...map.keys()].join());
  assert.deepEqual([twice(map, "a"), keys()], [0, ""]);
  map.set("b", 1);
  assert.deepEqual([twice(map, "a"), runs, keys()], [0, 1, "b"]);
  map.set("a", 2);
  assert.deepEqual([twice(map, "a"), runs, keys()], [4, 2, "b,a"]);
  map.delete("a");
  assert.deepEqual([twice(map, "a"), runs, map.size, keys()], [0, 3, 1, "b"]);
});

test("a computation that fails leaves nothing behind, and one that asks for its own result fails", () => {
  const isWrong = input(true);
  const one = memo(() => {
    if (isWrong.get()) throw new Error("wrong");
    return 1;
  });
  const other = memo(() => one() + 1);
  assert.throws(other, /wrong/);
  isWrong.set(false);
  assert.equal(other(), 2);
  const own: () => number = memo(() => own() + 1);
  assert.throws(own, /own result/);
});

test("what is computed once for an object cannot read what may change", () => {
  const text = input("a");
  const length = weakMemo((_: object) => text.get().length);
  assert.throws(() => length({}), /must not read/);
  const lengthOf = weakMemo((_: object, from: string) => from.length);
  const key = {};
  assert.deepEqual([lengthOf(key, "a"), lengthOf(key, "other")], [1, 1]);
});

/** Computations made at random of inputs and of each other, against the same without any memory. */
test("whatever is computed from whatever, memos give what a computation from scratch gives", () => {
  for (let seed = 1; seed <= 60; seed++) {
    const random = randomFrom(seed);
    const inputs = Array.from({ length: 5 }, () => input(random.below(4)));
    const keys = inputs.map((one) => ({ one }));
    const layers: ((isKept: boolean) => number)[] = inputs.map((one) => () => one.get());
    for (let layer = 0; layer < 12; layer++) {
      const [a, b, c] = [0, 1, 2].map(() => layers[random.below(layers.length)]!) as [
        (typeof layers)[0],
        (typeof layers)[0],
        (typeof layers)[0],
      ];
      const key = random.pick(keys);
      // Which of the two is read depends on the third.
      const compute = (isKept: boolean) => ((a(isKept) % 2 === 0 ? b(isKept) : c(isKept) + key.one.get()) * 3) % 5;
      const kept =
        random.below(2) === 0 ? memo(() => compute(true)) : memoFor((_: object) => compute(true)).bind(null, key);
      layers.push((isKept) => (isKept ? kept() : compute(false)));
    }
    for (let round = 0; round < 40; round++) {
      random.pick(inputs).set(random.below(4));
      if (random.below(3) === 0) continue;
      const asked = layers[random.below(layers.length)]!;
      assert.equal(asked(true), asked(false), `seed ${seed}, round ${round}`);
    }
  }
});

test("who reads a key of a computed map depends on what is under it alone", () => {
  const text = input("a:1 b:2");
  const map = memoMap(
    () =>
      new Map(
        text
          .get()
          .split(" ")
          .map((pair) => pair.split(":") as [string, string]),
      ),
    Object.is,
  );
  const runs = new Map<string, number>();
  const under = memoByName((of: typeof map, key) => {
    runs.set(key, (runs.get(key) ?? 0) + 1);
    return of.get(key);
  });
  const keys = memo(() => [...map.all().keys()].join());
  const now = () => [under(map, "a"), under(map, "b"), under(map, "c"), keys()];
  assert.deepEqual(now(), ["1", "2", undefined, "a,b"]);
  text.set("b:2 a:3");
  assert.deepEqual(now(), ["3", "2", undefined, "b,a"]);
  text.set("b:2 a:3 c:4");
  assert.deepEqual(now(), ["3", "2", "4", "b,a,c"]);
  assert.deepEqual([...runs.values()], [2, 1, 2]);
  text.set("c:4");
  assert.deepEqual(now(), [undefined, undefined, "4", "c"]);
});

test("a computed map that is asked for more keys than are remembered stays right", () => {
  const value = input(1);
  const map = memoMap(() => new Map([["last", value.get()]]), Object.is);
  for (let index = 0; index <= 10_000; index++) map.get(`${index}`);
  const last = memo(() => map.get("last"));
  assert.equal(last(), 1);
  value.set(2);
  assert.equal(last(), 2);
});

test("who reads a key of a computed map depends on what is under it alone, however many there are", () => {
  const first = input(0);
  const count = 12_000;
  const map = memoMap(
    () => new Map(Array.from({ length: count }, (_, key) => [String(key), key === 0 ? first.get() : key])),
    Object.is,
  );
  let runs = 0;
  const under = memoByName((of: typeof map, key) => {
    runs++;
    return of.get(key);
  });
  const all = () => Array.from({ length: count }, (_, key) => under(map, String(key)));
  all();
  first.set(1);
  runs = 0;
  assert.equal(under(map, String(count - 1)), count - 1);
  assert.equal(runs, 0);
});

test("a tracked map whose entry goes and comes again stays right", () => {
  const map = trackedMap<number>();
  const one = memo(() => map.get("a"));
  const values = [one()];
  map.set("a", 1);
  values.push(one());
  map.delete("a");
  values.push(one());
  map.set("a", 1);
  values.push(one());
  assert.deepEqual(values, [undefined, 1, undefined, 1]);
});

test("an index of what parts say is the same, whether it follows a change of its parts or is made anew", () => {
  for (let seed = 1; seed <= 60; seed++) {
    const random = randomFrom(seed);
    const anyPart = () =>
      Array.from({ length: random.below(3) }, () => [`k${random.below(5)}`, random.below(3)] as const);
    const parts = input<readonly (readonly (readonly [string, number])[])[]>([]);
    const make = () =>
      memoIndex(
        () => parts.get(),
        (part) => part,
        Object.is,
      );
    const kept = make();
    const runs = new Map<string, number>();
    const under = memoByName((_: typeof parts, key) => {
      runs.set(key, (runs.get(key) ?? 0) + 1);
      return kept.get(key);
    });
    const keys = ["k0", "k1", "k2", "k3", "k4"];
    const before = new Map<string, string | undefined>();
    for (let round = 0; round < 20; round++) {
      const now = [...parts.get()];
      const start = random.below(now.length + 1);
      const gone = random.below(2);
      const come = now.slice(start, start + 2).reverse();
      now.splice(start, gone, ...(random.below(4) === 0 ? come : [anyPart()]));
      // The same keys with other values, somewhere else.
      const other = random.below(now.length + 1);
      const part = now[other];
      if (part) now[other] = part.map(([key]) => [key, random.below(3)] as const);
      parts.set(now);
      const fresh = make();
      for (const key of keys) {
        const had = runs.get(key) ?? 0;
        assert.deepEqual(under(parts, key), fresh.get(key), `seed ${seed}, round ${round}`);
        const text = JSON.stringify(fresh.get(key));
        if (before.has(key) && before.get(key) === text)
          assert.equal(runs.get(key), had, `seed ${seed}, round ${round}: ${key} is the same`);
        before.set(key, text);
      }
      assert.deepEqual(kept.names(), fresh.names());
    }
  }
});

test("of the parts of an index only those that are others now are looked at, wherever they are", () => {
  let looks = 0;
  const parts = input(Array.from({ length: 100 }, (_, index) => ({ index })));
  const index = memoIndex(
    () => parts.get(),
    (part) => {
      looks++;
      return [["all", part] as const];
    },
  );
  index.get("all");
  const now = parts.get().with(10, { index: 10 }).with(90, { index: 90 });
  parts.set(now);
  looks = 0;
  assert.deepEqual(index.get("all"), now);
  assert.equal(index.get("all")?.[90], now[90]);
  assert.equal(looks, 4);
});
