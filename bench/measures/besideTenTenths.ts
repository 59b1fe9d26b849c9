import type { Row } from "../row";
import { median } from "../stats";

/** How often each is measured, by turns. */
const runs = 7;

/** A row of what `measure` takes for `count`, in milliseconds, beside ten times a tenth of it: what grows faster than its input takes more. */
export async function besideTenTenths(
  name: string,
  count: number,
  measure: (count: number) => number | Promise<number>,
): Promise<Row> {
  const ours: number[] = [];
  const reference: number[] = [];
  // What is not compiled yet is slow.
  await measure(count);
  for (let run = 0; run < runs; run++) {
    let tenths = 0;
    for (let tenth = 0; tenth < 10; tenth++) tenths += await measure(count / 10);
    reference.push(tenths);
    ours.push(await measure(count));
  }
  return {
    name: `${name} (reference: 10 × ${count / 10})`,
    unit: "ms",
    ours: median(ours),
    reference: median(reference),
    target: { ofReference: 1.5 },
  };
}
