// How long one waits for what should come: longer where the computer does much else at the same time.
import { availableParallelism, loadavg } from "node:os";

/** The milliseconds that so many of a quiet computer are now. Windows does not tell how busy it is. */
export function patience(milliseconds) {
  return milliseconds * Math.max(1, loadavg()[0] / availableParallelism());
}

/**
 * Calls `over` with the seconds that have passed once `milliseconds` of a quiet computer are over, unless the function that is given back is
 * called before. How busy it is is asked again at the end: it may have become so meanwhile.
 */
export function limit(milliseconds, over) {
  const started = Date.now();
  let timer;
  const wait = (time) => {
    timer = setTimeout(() => {
      const passed = Date.now() - started;
      const left = patience(milliseconds) - passed;
      if (left > 0) wait(left);
      else over(Math.round(passed / 1000));
    }, time);
  };
  wait(milliseconds);
  return () => clearTimeout(timer);
}
