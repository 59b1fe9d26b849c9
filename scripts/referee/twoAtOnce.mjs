/** What is answered to each of so many questions, by their numbers: two at once, since each waits for a program. */
export async function twoAtOnce(count, answerTo) {
  const answers = [];
  let next = 0;
  const work = async () => {
    for (let at = next++; at < count; at = next++) answers[at] = await answerTo(at);
  };
  await Promise.all([work(), work()]);
  return answers;
}
