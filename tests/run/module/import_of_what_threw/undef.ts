console.log('undef runs');
export const u = 1;
throw undefined;
