console.log('bad runs');
export let n = 1;
throw new Error('bad');
