/** Why something is not imported that the service makes by itself: nobody misses it in the code. */
export const madeByService = "It is made by the service";
