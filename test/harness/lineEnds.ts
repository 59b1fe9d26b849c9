/** How the lines end of all documents that tests open: see `withCarriageReturns`. */
export const lineEnds = { areWindows: false };
