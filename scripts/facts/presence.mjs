// In which snapshots something is: `[3]` from the third on, `[3, 7]` until before the seventh, `[3, 7, 9]` and again from the
// ninth on. So nothing changes when a newer snapshot is added, however many there are.

/** Of a list that has something true for each snapshot that has it. */
export function presenceOf(all) {
  const turns = [];
  all.forEach((one, index) => {
    if (Boolean(one) !== (turns.length % 2 === 1)) turns.push(index);
  });
  return turns;
}
