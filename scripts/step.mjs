// A step of a script as one line on the screen: what is being done, and how long it took. Quick ones stay quick to read.

/** Does `action`, saying so; passes its result on. */
export async function step(title, action) {
  const started = Date.now();
  console.log(`> ${title} …`);
  // Shows somebody who watches a long step that it is still running.
  const alive = setInterval(() => console.log(`  … ${title}: ${seconds(started)} so far`), 30_000);
  try {
    const result = await action();
    console.log(`  done in ${seconds(started)}`);
    return result;
  } finally {
    clearInterval(alive);
  }
}

function seconds(since) {
  return `${((Date.now() - since) / 1000).toFixed(1)} s`;
}
