// A row as it is kept: its path alone where that is all.

/** @param row what is known of a property that an argument becomes. */
export function written({ at, as, each, is, join, order, rank, wrap, merged, left, by }) {
  if (
    as === undefined &&
    each === undefined &&
    is === undefined &&
    join === undefined &&
    rank === undefined &&
    wrap === undefined &&
    merged === undefined &&
    left === undefined &&
    order === undefined
  )
    return at;
  return {
    at,
    ...(order && { order }),
    ...(is && { is }),
    ...(join && { join }),
    ...(rank !== undefined && { rank }),
    ...(wrap && { wrap }),
    ...(merged && { merged }),
    ...(each && { each }),
    ...(as !== undefined && { as }),
    ...(left === "open" && by && { by }),
    ...(left === "open" ? { open: true } : left !== undefined && { left: left.value }),
  };
}
