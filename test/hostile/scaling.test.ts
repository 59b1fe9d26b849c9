/**
 * Time in proportion to the text: four times as much of the same takes about four times as long, where going through all of
 * it for each of its parts would take sixteen times as long. Measured in time of the processor, whatever else it does.
 */
import assert from "node:assert/strict";
import { test } from "node:test";
import { type Ask, repetitive } from "../../bench/inputs/repetitive";
import { pinned, serviceWith, uriOf } from "../harness/service";

/** What takes how often the time, at most, for four times the text. */
const atMost = 9;

for (const { name, of, text, ask } of repetitive) {
  test(name, () => {
    const time = (count: number) => leastTime(() => text(count), ask);
    time(of);
    const [once, fourfold] = [time(of), time(4 * of)];
    assert.ok(fourfold < atMost * Math.max(once, 5), `${Math.round(once)} ms, then ${Math.round(fourfold)} ms`);
  });
}

/** Of several runs, each with a service of its own, in milliseconds. */
function leastTime(textOf: () => string, ask: Ask): number {
  let least = Number.POSITIVE_INFINITY;
  for (let run = 0; run < 2; run++) {
    const text = textOf();
    const service = serviceWith({ "versions.tf": pinned("5.2.0"), "main.tf": text });
    const { user } = process.cpuUsage();
    ask(service, uriOf("main.tf"), text);
    least = Math.min(least, (process.cpuUsage().user - user) / 1000);
  }
  return least;
}
