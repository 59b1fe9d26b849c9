// What every measure looks like.
import type { Row } from "./row";

/** Takes its time and gives its rows; `say` is told what is going on and what one should know about the numbers. */
export type Measure = (say: (sentence: string) => void) => Promise<Row[]>;
