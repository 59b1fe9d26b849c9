/** A provider that is asked several questions at once, and does not survive one of them. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { ProviderGone } from "../../server/src/introspection/provider";
import { providerClientOf, type Startable } from "../../server/src/introspection/providerClient";

/** Answers after a turn, unless it has ended by then; the question "die" ends it. */
function startable() {
  const started: { isGone: boolean }[] = [];
  let most = 0;
  let open = 0;
  const start: Startable = async () => {
    const own = { isGone: false };
    started.push(own);
    const validate = async (_kind: unknown, type: string) => {
      most = Math.max(most, ++open);
      await new Promise((resolve) => setTimeout(resolve, 5));
      open--;
      if (type === "die") own.isGone = true;
      if (own.isGone) throw new ProviderGone("It is gone.");
      return [{ severity: "warning", summary: type, detail: "", path: [] }];
    };
    return { validate, stop: () => undefined } as never;
  };
  return { start, started, most: () => most };
}

const ask = (call: ReturnType<typeof providerClientOf>["call"], type: string) =>
  call((provider) => provider.validate("resource", type, null));

test("each question has its answer, except the one that the provider does not survive", async () => {
  const { start, started, most } = startable();
  const { callBeside } = providerClientOf(start);
  const types = ["a", "b", "die", "c", "d"];
  const answers = await Promise.all(types.map((type) => ask(callBeside, type)));
  assert.deepEqual(
    answers.map((answer) => answer?.[0]?.summary),
    ["a", "b", undefined, "c", "d"],
  );
  assert.equal(most(), 5, "all at once");
  assert.ok(started.length >= 3, "it is started again for those that it took with it");
  assert.equal((await ask(callBeside, "e"))?.[0]?.summary, "e");
});

test("what is asked at once and what is asked alone do not lose each other's provider", async () => {
  const { start } = startable();
  const { call, callBeside } = providerClientOf(start);
  const mixed = await Promise.all([ask(call, "die"), ask(callBeside, "a"), ask(call, "b"), ask(callBeside, "die")]);
  assert.deepEqual(
    mixed.map((answer) => answer?.[0]?.summary),
    [undefined, "a", "b", undefined],
  );
});
